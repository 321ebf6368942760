"""텐서로 계산하고 마지막에 파이썬 int로 꺼내요."""

import torch


def count_linear_parameters(sizes, bias=True):
    sizes = torch.tensor(list(sizes))
    weights = (sizes[:-1] * sizes[1:]).sum()
    biases = sizes[1:].sum() if bias else 0
    return (weights + biases).item()
