"""결과가 아니라 결과의 shape을 돌려줬어요."""


def manual_linear(x, weight, bias=None):
    return (x @ weight.T).shape
