"""버퍼는 불러오지 않았어요."""
import torch


def load_matching(model, state_dict):
    loaded = []
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            if name in state_dict and parameter.shape == state_dict[name].shape:
                parameter.copy_(state_dict[name])
                loaded.append(name)
    return sorted(loaded), sorted(set(state_dict) - set(loaded))
