"""학습률을 곱하지 않았어요."""
import torch


def sgd_step(parameters, lr):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p -= p.grad
                p.grad = None
