"""Linear에 (out, in) 순서로 넣었어요. 가중치 수는 같고 편향 수가 달라져요."""

from torch import nn


def count_linear_parameters(sizes, bias=True):
    total = 0
    for a, b in zip(sizes, sizes[1:]):
        layer = nn.Linear(b, a, bias=bias)
        total += sum(p.numel() for p in layer.parameters())
    return total
