"""인자의 이름을 짧게 바꿨어요."""


def manual_linear(x, w, b=None):
    out = x @ w.T
    return out if b is None else out + b
