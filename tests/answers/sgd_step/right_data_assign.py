"""p.data에 새 값을 넣어요. Parameter는 같은 객체예요."""


def sgd_step(parameters, lr):
    params = list(parameters)
    for p in params:
        if p.grad is not None:
            p.data = p.data - lr * p.grad
    for p in params:
        p.grad = None
