"""numpy의 정수를 파이썬 int로 생각했어요."""

import numpy as np


def count_linear_parameters(sizes, bias=True):
    sizes = np.array(sizes)
    total = (sizes[:-1] * sizes[1:]).sum()
    if bias:
        total += sizes[1:].sum()
    return total
