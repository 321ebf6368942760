"""bias 인자를 보지 않고 늘 편향을 더했어요."""


def count_linear_parameters(sizes, bias=True):
    total = 0
    for a, b in zip(sizes, sizes[1:]):
        total += a * b + b
    return total
