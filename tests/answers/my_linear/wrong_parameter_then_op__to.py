"""float64로 만들고 감싼 뒤에 float32로 바꾸었어요."""
import torch
from torch import nn
import torch.nn.functional as F


class MyLinear(nn.Module):
    def __init__(self, in_features, out_features, bias=True):
        super().__init__()
        w = torch.randn(out_features, in_features, dtype=torch.float64)
        self.weight = nn.Parameter(w).to(torch.float32)
        self.bias = nn.Parameter(torch.zeros(out_features)) if bias else None

    def forward(self, x):
        return F.linear(x, self.weight, self.bias)
