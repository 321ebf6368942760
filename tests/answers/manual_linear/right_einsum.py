"""어느 축을 더해 없앨지 글자로 적어요."""

import torch


def manual_linear(x, weight, bias=None):
    out = torch.einsum("...i,oi->...o", x, weight)
    if bias is not None:
        out = torch.add(out, bias)
    return out
