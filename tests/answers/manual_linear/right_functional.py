"""F.linear에 그대로 맡겨요. 인자의 이름만 맞춰요."""

import torch.nn.functional as F


def manual_linear(x, weight, bias=None):
    return F.linear(x, weight, bias)
