"""변화도를 None으로 지운 다음에 쓰려고 해요."""
import torch


def sgd_step(parameters, lr):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p.grad = None
                p -= lr * p.grad
