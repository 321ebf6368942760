import torch
from torch import nn


class WineBlock(nn.Module):
    def __init__(self, width, p):
        super().__init__()
        self.layers = [nn.Linear(width, width), nn.Linear(width, width)]
        self.dropout = nn.Dropout(p) if p else nn.Identity()

    def forward(self, x):
        hidden = self.dropout(torch.relu(self.layers[0](x)))
        return torch.relu(self.layers[1](hidden) + x)
