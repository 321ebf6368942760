"""if bias: 로 물어서 값이 여러 개인 텐서에서 오류가 나요."""


def manual_linear(x, weight, bias=None):
    out = x @ weight.T
    if bias:
        out = out + bias
    return out
