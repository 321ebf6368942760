"""1차원 편향에도 xavier 초기화를 썼어요."""
import torch
from torch import nn
import torch.nn.functional as F


class MyLinear(nn.Module):
    def __init__(self, in_features, out_features, bias=True):
        super().__init__()
        self.weight = nn.Parameter(torch.empty(out_features, in_features))
        nn.init.xavier_uniform_(self.weight)
        self.bias = None
        if bias:
            self.bias = nn.Parameter(torch.empty(out_features))
            nn.init.xavier_uniform_(self.bias)

    def forward(self, x):
        return F.linear(x, self.weight, self.bias)
