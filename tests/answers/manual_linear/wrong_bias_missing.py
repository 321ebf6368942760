"""bias를 받기만 하고 더하지 않았어요."""


def manual_linear(x, weight, bias=None):
    return x @ weight.T
