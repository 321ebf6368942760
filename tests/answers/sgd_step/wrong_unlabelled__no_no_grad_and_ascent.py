"""`no_grad` 없이 제자리에서 바꾸고, 부호도 반대예요."""

import torch


def sgd_step(parameters, lr):
    for p in parameters:
        p += lr * p.grad
