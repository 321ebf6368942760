"""리스트에도 담고 add_module로도 등록했어요."""

import torch
from torch import nn


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = [nn.Linear(784, 8), nn.Linear(8, 10)]
        for i, layer in enumerate(self.layers):
            self.add_module(f"layer{i}", layer)

    def forward(self, x):
        return self.layers[1](torch.relu(self.layers[0](x.float().flatten(1))))
