"""들어오는 수와 나가는 수만 보고 계층이 하나라고 생각했어요."""


def count_linear_parameters(sizes, bias=True):
    total = sizes[0] * sizes[-1]
    if bias:
        total += sizes[-1]
    return total
