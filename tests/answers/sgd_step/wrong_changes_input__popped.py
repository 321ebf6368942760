"""목록에서 하나씩 꺼내 없애요."""
import torch


def sgd_step(parameters, lr):
    if not isinstance(parameters, list):
        parameters = list(parameters)
    with torch.no_grad():
        while parameters:
            p = parameters.pop()
            if p.grad is not None:
                p -= lr * p.grad
                p.grad = None
