"""매개변수가 두 개라고 보고 풀어 담았어요."""
import torch


def sgd_step(parameters, lr):
    weight, bias = parameters
    with torch.no_grad():
        for p in (weight, bias):
            if p.grad is not None:
                p -= lr * p.grad
                p.grad = None
