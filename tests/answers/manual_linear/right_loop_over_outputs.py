"""출력을 하나씩 계산해서 마지막 축으로 쌓아요."""

import torch


def manual_linear(x, weight, bias=None):
    columns = []
    for j, row in enumerate(weight):
        column = (x * row).sum(-1)
        columns.append(column if bias is None else column + bias[j])
    return torch.stack(columns, dim=-1)
