"""add_의 alpha를 쓰고 변화도를 0으로 채워요."""
import torch


@torch.no_grad()
def sgd_step(parameters, lr):
    for p in parameters:
        if p.grad is None:
            continue
        p.add_(p.grad, alpha=-lr)
        p.grad.zero_()
