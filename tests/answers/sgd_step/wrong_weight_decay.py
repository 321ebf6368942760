"""매개변수에도 lr을 곱해서 함께 줄여요."""
import torch


def sgd_step(parameters, lr):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p -= lr * (p.grad + p)
                p.grad = None
