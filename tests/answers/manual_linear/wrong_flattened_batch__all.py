"""입력을 모두 한 줄로 펼쳤어요."""


def manual_linear(x, weight, bias=None):
    out = x.flatten() @ weight.T
    return out if bias is None else out + bias
