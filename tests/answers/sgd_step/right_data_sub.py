"""p.data를 제자리에서 빼요."""


def sgd_step(parameters, lr):
    for p in parameters:
        if p.grad is None:
            continue
        p.data.sub_(lr * p.grad.data)
        p.grad.detach_()
        p.grad.zero_()
