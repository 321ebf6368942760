"""이름이 둘인 매개변수는 한 이름으로만 찾아요."""
import torch


def load_matching(model, state_dict):
    own = dict(model.named_parameters()) | dict(model.named_buffers())
    loaded, skipped = [], []
    with torch.no_grad():
        for k, v in state_dict.items():
            if k in own and own[k].shape == v.shape:
                own[k].copy_(v)
                loaded.append(k)
            else:
                skipped.append(k)
    return sorted(loaded), sorted(skipped)
