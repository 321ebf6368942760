"""layers에 ReLU가 아니라 Dropout을 함께 담았어요."""
import torch
from torch import nn


class MLP(nn.Module):
    def __init__(self, sizes):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(a, b) for a, b in zip(sizes, sizes[1:])])
        self.layers.append(nn.Dropout(0.1))

    def forward(self, x):
        for layer in self.layers[:-2]:
            x = torch.relu(layer(x))
        return self.layers[-2](x)
