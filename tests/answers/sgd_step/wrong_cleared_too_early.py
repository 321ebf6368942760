"""변화도를 먼저 0으로 지우고 빼요."""
import torch


def sgd_step(parameters, lr):
    with torch.no_grad():
        for p in parameters:
            if p.grad is None:
                continue
            p.grad.zero_()
            p -= lr * p.grad
