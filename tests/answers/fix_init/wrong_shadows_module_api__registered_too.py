"""add_module로 등록했지만 modules 이름을 리스트가 가려요."""
from torch import nn


class TinyNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.modules = [nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 2)]
        for i, layer in enumerate(self.modules):
            self.add_module(f"layer{i}", layer)

    def forward(self, x):
        for layer in self.modules:
            x = layer(x)
        return x
