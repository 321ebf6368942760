"""진짜 모델을 만들어 세요."""

from itertools import pairwise

from torch import nn


def count_linear_parameters(sizes, bias=True):
    model = nn.Sequential(*[nn.Linear(a, b, bias=bias) for a, b in pairwise(sizes)])
    return sum(p.numel() for p in model.parameters())
