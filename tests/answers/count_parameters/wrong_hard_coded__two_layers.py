"""크기가 세 개일 때만 생각했어요."""


def count_linear_parameters(sizes, bias=True):
    first, hidden, last = sizes[0], sizes[1], sizes[-1]
    total = first * hidden + hidden * last
    if bias:
        total += hidden + last
    return total
