"""no_grad 안에서도 p = p - ...는 새 텐서예요."""
import torch


def sgd_step(parameters, lr):
    parameters = list(parameters)
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p = p - lr * p.grad
    for p in parameters:
        p.grad = None
