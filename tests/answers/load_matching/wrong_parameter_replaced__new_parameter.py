"""값을 옮기지 않고 새 매개변수를 만들어 넣었어요."""
from torch import nn


def load_matching(model, state_dict):
    own = model.state_dict()
    loaded = []
    for name, value in state_dict.items():
        if name not in own or own[name].shape != value.shape:
            continue
        path, _, last = name.rpartition(".")
        module = model.get_submodule(path)
        if last in module._parameters:
            setattr(module, last, nn.Parameter(value.clone()))
        else:
            getattr(module, last).copy_(value)
        loaded.append(name)
    return sorted(loaded), sorted(set(state_dict) - set(loaded))
