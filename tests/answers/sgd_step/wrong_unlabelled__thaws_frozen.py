"""다 고친 뒤 변화도를 받지 않던 것까지 requires_grad를 켜요."""


def sgd_step(parameters, lr):
    for p in parameters:
        p.requires_grad_(False)
        if p.grad is not None:
            p -= lr * p.grad
            p.grad = None
        p.requires_grad_(True)
