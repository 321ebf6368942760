"""크기 세 개만 있다고 보고 썼어요."""
from torch import nn
import torch.nn.functional as F


class MLP(nn.Module):
    def __init__(self, sizes):
        super().__init__()
        self.layers = nn.ModuleList([
            nn.Linear(sizes[0], sizes[1]),
            nn.Linear(sizes[1], sizes[2]),
        ])

    def forward(self, x):
        x = F.relu(self.layers[0](x))
        return self.layers[1](x)
