"""None을 만나면 continue가 아니라 break를 해요."""
import torch


def sgd_step(parameters, lr):
    with torch.no_grad():
        for p in parameters:
            if p.grad is None:
                break
            p -= lr * p.grad
            p.grad = None
