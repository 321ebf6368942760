"""no_grad 없이 매개변수를 제자리에서 바꾸었어요."""


def sgd_step(parameters, lr):
    for p in parameters:
        if p.grad is not None:
            p -= lr * p.grad
            p.grad = None
