"""매개변수만 담은 사전에서 버퍼를 찾다가 오류가 나고, 새 매개변수를 사전에만 담아요."""
import torch


def load_matching(model, state_dict):
    own, loaded = dict(model.named_parameters()), []
    for name, value in state_dict.items():
        if own[name].shape == value.shape:
            own[name] = torch.nn.Parameter(value)
            loaded.append(name)
    return sorted(loaded), sorted(set(state_dict) - set(loaded))
