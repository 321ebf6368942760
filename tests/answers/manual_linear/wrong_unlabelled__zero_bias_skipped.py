"""편향이 모두 0이면 더할 것이 없으니 건너뛰었어요."""


def manual_linear(x, weight, bias=None):
    output = x @ weight.T
    if bias is not None and bias.any():
        output = output + bias
    return output
