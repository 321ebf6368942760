"""변화도에 0인 칸이 하나라도 있으면 건너뛰어요."""


def sgd_step(parameters, lr):
    for p in parameters:
        if p.grad is not None and p.grad.all():
            p.data -= lr * p.grad
            p.grad = None
