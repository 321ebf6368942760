"""매개변수에서 zero_grad를 불러요."""
import torch


def sgd_step(parameters, lr):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p -= lr * p.grad
                p.zero_grad()
