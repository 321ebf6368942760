"""3차원까지만 나누어 적었어요. 4차원에서는 bmm이 멈춰요."""

import torch


def manual_linear(x, weight, bias=None):
    if x.ndim == 3:
        out = torch.bmm(x, weight.T.expand(x.shape[0], -1, -1))
    elif x.ndim == 2:
        out = x @ weight.T
    elif x.ndim == 1:
        out = weight @ x
    else:
        raise ValueError("1, 2, 3차원만 받아요")
    return out if bias is None else out + bias
