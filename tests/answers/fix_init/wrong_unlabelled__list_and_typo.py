"""계층이 Python 목록에 있고, 부를 때의 이름도 달라요."""

from torch import nn


class TinyNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = [nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 2)]

    def forward(self, x):
        for layer in self.layer:
            x = layer(x)
        return x
