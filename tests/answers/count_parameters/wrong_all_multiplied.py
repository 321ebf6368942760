"""모든 크기를 한 번에 곱했어요."""

import math


def count_linear_parameters(sizes, bias=True):
    return math.prod(sizes) + (sum(sizes[1:]) if bias else 0)
