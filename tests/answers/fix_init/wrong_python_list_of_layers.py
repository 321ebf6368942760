"""이름을 layers로 바꾸었으니 리스트도 괜찮다고 생각했어요."""
from torch import nn


class TinyNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = [nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 2)]

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x
