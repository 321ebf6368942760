"""첫 계층만 속성이고 나머지는 리스트에 있어요."""
from torch import nn


class TinyNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = nn.Linear(4, 8)
        self.rest = [nn.ReLU(), nn.Linear(8, 2)]

    def forward(self, x):
        x = self.first(x)
        for layer in self.rest:
            x = layer(x)
        return x
