"""bias가 없을 때만 뒤집는 것을 잊었어요. None 때문에 난 오류가 아니에요."""


def manual_linear(x, weight, bias=None):
    if bias is None:
        return x @ weight
    return x @ weight.T + bias
