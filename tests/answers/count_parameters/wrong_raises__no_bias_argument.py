"""bias 인자를 만들지 않았어요."""


def count_linear_parameters(sizes):
    return sum(a * b + b for a, b in zip(sizes, sizes[1:]))
