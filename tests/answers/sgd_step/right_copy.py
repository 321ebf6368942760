"""새 값을 계산해서 copy_로 옮겨 적어요."""
import torch


def sgd_step(parameters, lr):
    with torch.no_grad():
        for p in parameters:
            g = p.grad
            if g is not None:
                p.copy_(p - lr * g)
            p.grad = None
