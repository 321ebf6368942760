"""변화도를 지우지 않고, `requires_grad`도 껐어요."""

import torch


def sgd_step(parameters, lr):
    for p in parameters:
        if p.grad is None:
            continue
        p.requires_grad_(False)
        p -= lr * p.grad
