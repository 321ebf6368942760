"""부호도 반대이고, 변화도도 지우지 않았어요."""

import torch


def sgd_step(parameters, lr):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p += lr * p.grad
