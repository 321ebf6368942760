"""제너레이터를 두 번 돌아서 두 번째에는 아무것도 없어요."""
import torch


def sgd_step(parameters, lr):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p -= lr * p.grad
    for p in parameters:
        p.grad = None
