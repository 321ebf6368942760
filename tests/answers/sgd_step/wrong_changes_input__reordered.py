"""넘겨받은 목록의 순서를 뒤집어요."""
import torch


def sgd_step(parameters, lr):
    if isinstance(parameters, list):
        parameters.reverse()
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p -= lr * p.grad
                p.grad = None
