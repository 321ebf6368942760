"""계층이 Python 목록에 있고, 나가는 수도 2가 아니라 3이에요."""

from torch import nn


class TinyNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = [nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 3)]

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x
