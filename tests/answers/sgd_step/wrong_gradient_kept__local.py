"""지역 변수 grad만 None으로 바꾸었어요."""
import torch


def sgd_step(parameters, lr):
    with torch.no_grad():
        for p in parameters:
            grad = p.grad
            if grad is None:
                continue
            p.sub_(lr * grad)
            grad = None
