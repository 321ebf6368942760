"""가중치를 전치해서 곱하고 편향을 더해요."""


def manual_linear(x, weight, bias=None):
    out = x @ weight.T
    return out if bias is None else out + bias
