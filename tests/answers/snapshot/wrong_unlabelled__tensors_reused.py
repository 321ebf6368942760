"""모델과는 따로이지만, 부를 때마다 같은 텐서에 덮어써서 먼저 뜬 스냅숏이 달라져요."""
import torch


store = {}


def snapshot(model):
    out = {}
    for k, v in model.state_dict().items():
        if k not in store or store[k].shape != v.shape or store[k].dtype != v.dtype:
            store[k] = torch.empty_like(v)
        store[k].copy_(v)
        out[k] = store[k]
    return out
