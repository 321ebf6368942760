"""변화도가 있는 것만 모아서 한 번에 더해요."""
import torch


def sgd_step(parameters, lr):
    params = [p for p in parameters if p.grad is not None]
    if not params:
        return
    grads = [p.grad for p in params]
    with torch.no_grad():
        torch._foreach_add_(params, grads, alpha=-lr)
        torch._foreach_zero_(grads)
