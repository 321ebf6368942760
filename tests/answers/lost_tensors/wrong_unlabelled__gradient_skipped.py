import torch


def lost_tensors(model):
    return [
        f"{p}.{n}" if p else n
        for p, m in model.named_modules()
        for n, v in vars(m).items()
        if isinstance(v, torch.Tensor) and not v.requires_grad
    ]
