"""잠시 requires_grad를 끄고 고친 뒤 다시 켜요."""


def sgd_step(parameters, lr):
    for p in parameters:
        if p.grad is None:
            continue
        p.requires_grad_(False)
        p -= lr * p.grad
        p.requires_grad_(True)
        p.grad = None
