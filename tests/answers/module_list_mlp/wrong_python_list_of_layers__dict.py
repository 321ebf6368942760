"""번호를 열쇠로 하는 딕셔너리에 담았어요."""
import torch
from torch import nn


class MLP(nn.Module):
    def __init__(self, sizes):
        super().__init__()
        self.layers = {}
        for i in range(len(sizes) - 1):
            self.layers[i] = nn.Linear(sizes[i], sizes[i + 1])

    def forward(self, x):
        last = len(self.layers) - 1
        for i in range(last):
            x = torch.relu(self.layers[i](x))
        return self.layers[last](x)
