"""0뿐인 변화도를 만나면 반복을 끝내요."""
import torch


def sgd_step(parameters, lr):
    with torch.no_grad():
        for p in parameters:
            if p.grad is None:
                continue
            if not p.grad.any():
                break
            p -= lr * p.grad
            p.grad = None
