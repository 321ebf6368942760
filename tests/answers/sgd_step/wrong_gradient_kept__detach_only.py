"""detach_만 하면 지워진다고 생각했어요."""


def sgd_step(parameters, lr):
    for p in parameters:
        if p.grad is not None:
            p.data.add_(p.grad, alpha=-lr)
            p.grad.detach_()
