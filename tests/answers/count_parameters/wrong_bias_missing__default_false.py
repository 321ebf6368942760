"""bias의 기본값을 False로 적었어요."""


def count_linear_parameters(sizes, bias=False):
    return sum(a * b + (b if bias else 0) for a, b in zip(sizes, sizes[1:]))
