import torch


def lost_tensors(model):
    pending, found = [("", model)], []
    while pending:
        prefix, module = pending.pop()
        registered = {**module._parameters, **module._buffers}
        for name in vars(module):
            value = getattr(module, name, None)
            if type(value) is torch.Tensor and name not in registered:
                found.append(prefix + name)
        for name, child in module._modules.items():
            if child is not None:
                pending.append((f"{prefix}{name}.", child))
    return sorted(found)
