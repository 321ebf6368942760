"""bias가 없을 때만 그래프를 끊어요."""


def manual_linear(x, weight, bias=None):
    if bias is None:
        return x @ weight.detach().T
    return x @ weight.T + bias
