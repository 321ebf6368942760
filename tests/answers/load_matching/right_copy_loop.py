"""이름과 shape을 비교하고 맞는 것만 `copy_`하는 방법."""
import torch


def load_matching(model, state_dict):
    own = model.state_dict()
    loaded, skipped = [], []
    with torch.no_grad():
        for name, value in state_dict.items():
            if name in own and own[name].shape == value.shape:
                own[name].copy_(value)
                loaded.append(name)
            else:
                skipped.append(name)
    return sorted(loaded), sorted(skipped)
