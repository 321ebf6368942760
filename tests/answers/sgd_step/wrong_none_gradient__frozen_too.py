"""`None`을 건너뛰지 않고, `requires_grad`도 껐어요."""

import torch


def sgd_step(parameters, lr):
    for p in parameters:
        p.requires_grad_(False)
        p -= lr * p.grad
        p.grad = None
