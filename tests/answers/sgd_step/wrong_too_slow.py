"""continue 앞에서 i를 올리지 않아 끝나지 않아요."""


def sgd_step(parameters, lr):
    params = list(parameters)
    i = 0
    while i < len(params):
        p = params[i]
        if p.grad is None:
            continue
        p.data -= lr * p.grad
        p.grad = None
        i += 1
