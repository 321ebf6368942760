"""inference_mode에서도 제자리 뺄셈은 돼요."""
import torch


@torch.inference_mode()
def sgd_step(parameters, lr):
    updated = []
    for p in parameters:
        if p.grad is not None:
            p.sub_(p.grad * lr)
            p.grad = None
            updated.append(p)
    return updated
