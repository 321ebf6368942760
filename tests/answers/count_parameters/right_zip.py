"""이웃한 두 크기를 짝지어 더해요."""


def count_linear_parameters(sizes, bias=True):
    return sum(a * b + (b if bias else 0) for a, b in zip(sizes, sizes[1:]))
