"""requires_grad를 끈 뒤 다시 켜지 않았어요."""


def sgd_step(parameters, lr):
    for p in parameters:
        if p.grad is None:
            continue
        p.requires_grad = False
        p -= lr * p.grad
        p.grad = None
