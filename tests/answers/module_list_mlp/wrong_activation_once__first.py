"""첫 계층 뒤에서만 ReLU를 불렀어요."""
import torch
from torch import nn


class MLP(nn.Module):
    def __init__(self, sizes):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(a, b) for a, b in zip(sizes, sizes[1:])])

    def forward(self, x):
        x = torch.relu(self.layers[0](x))
        for layer in self.layers[1:]:
            x = layer(x)
        return x
