"""1차원 입력에 축을 더하고 되돌리지 않아요."""


def manual_linear(x, weight, bias=None):
    if x.ndim == 1:
        x = x.unsqueeze(0)
    out = x @ weight.T
    return out if bias is None else out + bias
