"""길이를 묻고, 변화도도 지우지 않았어요."""

import torch


def sgd_step(parameters, lr):
    with torch.no_grad():
        for i in range(len(parameters)):
            p = parameters[i]
            if p.grad is not None:
                p -= lr * p.grad
