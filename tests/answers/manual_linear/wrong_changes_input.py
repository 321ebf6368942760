"""받은 가중치를 제자리에서 전치했어요."""


def manual_linear(x, weight, bias=None):
    weight.data = weight.data.T
    out = x @ weight
    return out if bias is None else out + bias
