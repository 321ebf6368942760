"""변화도가 있는지를 합이 0인지로 가렸어요. 합이 0인 변화도도 건너뛰어요."""
import torch


def sgd_step(parameters, lr):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None and p.grad.sum() != 0:
                p -= lr * p.grad
                p.grad = None
