import torch


def lost_tensors(model):
    found = []
    for path, module in model.named_modules():
        for name in dir(module):
            if not name.startswith("_") and isinstance(getattr(module, name), torch.Tensor):
                found.append(f"{path}.{name}" if path else name)
    return found
