"""줄을 다시 나누고, 편향도 더하지 않습니다."""


def manual_linear(x, weight, bias=None):
    output = x @ weight.reshape(weight.shape[1], -1)
    if bias is not None:
        output = output
    return output
