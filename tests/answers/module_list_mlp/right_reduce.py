"""reduce로 차례차례 계층을 지나요."""
from functools import reduce
from torch import nn
import torch.nn.functional as F


class MLP(nn.Module):
    def __init__(self, sizes):
        super().__init__()
        ins, outs = sizes[:-1], sizes[1:]
        self.layers = nn.ModuleList([nn.Linear(i, o) for i, o in zip(ins, outs)])

    def forward(self, x):
        return reduce(lambda h, layer: layer(F.relu(h)), self.layers[1:], self.layers[0](x))
