"""`named_parameters`와 `named_buffers`에서 찾아서, 이름이 둘인 매개변수의 둘째 이름은 보지 않아요."""
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
