"""변화도에 lr을 먼저 곱하고 빼요."""


def sgd_step(parameters, lr):
    for p in parameters:
        if p.grad is None:
            continue
        p.grad.mul_(lr)
        p.data -= p.grad
        p.grad = None
