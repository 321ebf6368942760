"""마지막 줄에 return을 쓰지 않았어요."""


def manual_linear(x, weight, bias=None):
    out = x @ weight.T
    if bias is not None:
        out = out + bias
