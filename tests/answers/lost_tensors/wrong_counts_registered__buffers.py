import torch


def lost_tensors(model):
    found = [name for name, _ in model.named_buffers()]
    for path, module in model.named_modules():
        found += [f"{path}.{name}".lstrip(".") for name, one in vars(module).items() if isinstance(one, torch.Tensor)]
    return found
