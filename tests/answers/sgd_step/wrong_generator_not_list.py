"""제너레이터의 길이를 물었어요."""
import torch


def sgd_step(parameters, lr):
    with torch.no_grad():
        for i in range(len(parameters)):
            p = parameters[i]
            if p.grad is not None:
                p -= lr * p.grad
                p.grad = None
