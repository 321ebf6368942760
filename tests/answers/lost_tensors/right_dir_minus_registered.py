import torch


def lost_tensors(model):
    names = []
    for path, module in model.named_modules():
        registered = {*dict(module.named_parameters()), *dict(module.named_buffers())}
        for name in dir(module):
            if name in registered:
                continue
            if isinstance(getattr(module, name), torch.Tensor):
                names.append(f"{path}.{name}" if path else name)
    return tuple(sorted(names))
