"""먼저 몇 개인지 세느라 제너레이터가 비었어요. 변화도도 지우지 않았어요."""

import torch


def sgd_step(parameters, lr):
    n = sum(1 for _ in parameters)
    with torch.no_grad():
        for p in parameters:
            if p.grad is None:
                continue
            p -= lr * p.grad / n * n
