"""zero_에 괄호를 붙이지 않았어요."""


def sgd_step(parameters, lr):
    for p in parameters:
        if p.grad is None:
            continue
        p.data -= lr * p.grad
        p.grad.zero_
