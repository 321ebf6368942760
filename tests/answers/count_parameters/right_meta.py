"""메모리를 쓰지 않는 meta 장치에 계층을 만들어 세요."""

from torch import nn


def count_linear_parameters(sizes, bias=True):
    total = 0
    for a, b in zip(sizes[:-1], sizes[1:]):
        layer = nn.Linear(a, b, bias, device="meta")
        for parameter in layer.parameters():
            total += parameter.shape.numel()
    return total
