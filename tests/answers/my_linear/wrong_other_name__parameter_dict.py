"""ParameterDict에 담아서 이름이 params.weight가 됐어요."""
import torch
from torch import nn


class MyLinear(nn.Module):
    def __init__(self, in_features, out_features, bias=True):
        super().__init__()
        self.params = nn.ParameterDict({"weight": nn.Parameter(torch.randn(out_features, in_features))})
        if bias:
            self.params["bias"] = nn.Parameter(torch.zeros(out_features))

    def forward(self, x):
        out = x @ self.params["weight"].T
        return out + self.params["bias"] if "bias" in self.params else out
