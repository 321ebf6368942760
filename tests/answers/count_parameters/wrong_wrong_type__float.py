"""0.0에서 더하기 시작해서 float이 됐어요."""


def count_linear_parameters(sizes, bias=True):
    total = 0.0
    for a, b in zip(sizes, sizes[1:]):
        total += a * b + (b if bias else 0)
    return total
