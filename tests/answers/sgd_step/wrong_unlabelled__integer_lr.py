"""학습률을 정수로 깎아 1보다 작으면 움직이지 않아요."""
import torch


def sgd_step(parameters, lr):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p -= int(lr) * p.grad
                p.grad = None
