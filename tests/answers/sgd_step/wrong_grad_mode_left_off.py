"""변화도 기록을 끄고 다시 켜지 않아요."""
import torch


def sgd_step(parameters, lr):
    torch.set_grad_enabled(False)
    for p in parameters:
        if p.grad is not None:
            p -= lr * p.grad
            p.grad = None
