import torch


def lost_tensors(model):
    found = []
    for path, module in model.named_modules():
        for name, value in list(vars(module).items()):
            if isinstance(value, torch.Tensor):
                found.append(f"{path}.{name}" if path else name)
                delattr(module, name)
                module.register_buffer(name, value)
    return found
