import torch


def lost_tensors(model):
    saved = set(model.state_dict())
    names = []
    for path, module in model.named_modules():
        for name in dir(module):
            if name.startswith("_"):
                continue
            key = f"{path}.{name}".lstrip(".")
            if isinstance(getattr(module, name), torch.Tensor) and key not in saved:
                names.append(key)
    return tuple(sorted(names))
