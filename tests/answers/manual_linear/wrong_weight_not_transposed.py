"""가중치가 (in, out)이라고 생각했어요."""


def manual_linear(x, weight, bias=None):
    out = x @ weight
    if bias is not None:
        out = out + bias
    return out
