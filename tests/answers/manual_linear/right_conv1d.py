"""길이가 1인 합성곱으로 계산해요."""

import torch.nn.functional as F


def manual_linear(x, weight, bias=None):
    rows = x.reshape(-1, x.shape[-1], 1)
    return F.conv1d(rows, weight[:, :, None], bias).reshape(*x.shape[:-1], -1)
