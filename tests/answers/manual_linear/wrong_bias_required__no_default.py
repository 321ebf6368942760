"""bias의 기본값을 적지 않았어요."""


def manual_linear(x, weight, bias):
    out = x @ weight.T
    return out if bias is None else out + bias
