"""변화도가 작으면 다 배웠다고 여기고 건너뛰어요."""
import torch


def sgd_step(parameters, lr):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None and p.grad.norm() > 1e-3:
                p -= lr * p.grad
                p.grad = None
