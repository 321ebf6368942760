"""뒤집지 않고, `bias` 값이 없을 때도 더합니다."""


def manual_linear(x, weight, bias=None):
    output = x @ weight
    output = output + bias
    return output
