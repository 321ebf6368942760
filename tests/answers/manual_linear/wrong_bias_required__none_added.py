"""bias가 None인 경우를 잊었어요."""


def manual_linear(x, weight, bias=None):
    return x @ weight.T + bias
