import torch


def lost_tensors(model):
    found = []
    for path, module in [("", model), *model.named_children()]:
        for name, value in vars(module).items():
            if isinstance(value, torch.Tensor):
                found.append(f"{path}.{name}" if path else name)
    return found
