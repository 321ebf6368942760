"""목록만 담아서 만들어지기는 하는데 super().__init__()이 없어요."""
import torch
from torch import nn


class TinyNet(nn.Module):
    def __init__(self):
        self.items = [nn.Linear(4, 8), nn.Linear(8, 2)]

    def forward(self, x):
        return self.items[1](torch.relu(self.items[0](x)))
