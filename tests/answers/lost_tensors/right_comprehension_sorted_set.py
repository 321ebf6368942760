import torch


def lost_tensors(model):
    return {
        ".".join(filter(None, (path, name)))
        for path, module in model.named_modules()
        for name, value in module.__dict__.items()
        if isinstance(value, torch.Tensor)
    }
