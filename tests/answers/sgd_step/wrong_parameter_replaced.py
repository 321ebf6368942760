"""p에 새 텐서를 넣어서 진짜 매개변수는 그대로예요."""


def sgd_step(parameters, lr):
    for p in parameters:
        if p.grad is None:
            continue
        g = p.grad
        p.grad = None
        p = p - lr * g
