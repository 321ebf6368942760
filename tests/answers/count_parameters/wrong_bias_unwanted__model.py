"""모델을 만들면서 bias를 넘기지 않았어요."""

from torch import nn


def count_linear_parameters(sizes, bias=True):
    layers = [nn.Linear(a, b) for a, b in zip(sizes, sizes[1:])]
    return sum(p.numel() for p in nn.Sequential(*layers).parameters())
