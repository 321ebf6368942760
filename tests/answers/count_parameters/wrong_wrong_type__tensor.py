"""텐서를 그대로 돌려줬어요."""

import torch


def count_linear_parameters(sizes, bias=True):
    total = torch.tensor(0)
    for a, b in zip(sizes, sizes[1:]):
        total = total + a * b + (b if bias else 0)
    return total
