"""계층마다 편향이 숫자 하나라고 생각했어요."""


def count_linear_parameters(sizes, bias=True):
    total = 0
    for a, b in zip(sizes, sizes[1:]):
        total += a * b + (1 if bias else 0)
    return total
