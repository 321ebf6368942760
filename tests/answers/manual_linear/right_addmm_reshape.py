"""2차원으로 접어서 addmm을 쓰고 앞 축을 되돌려요."""

import torch


def manual_linear(x, weight, bias=None):
    rows = x.reshape(-1, weight.shape[1])
    if bias is None:
        out = torch.mm(rows, weight.t())
    else:
        out = torch.addmm(bias, rows, weight.t())
    return out.reshape(*x.shape[:-1], weight.shape[0])
