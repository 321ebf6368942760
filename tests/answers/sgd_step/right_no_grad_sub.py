"""no_grad 안에서 제자리로 빼고 변화도를 None으로 둬요."""
import torch


def sgd_step(parameters, lr):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p -= lr * p.grad
                p.grad = None
