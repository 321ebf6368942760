"""리스트 이름만 고치고 super 호출을 빠뜨렸어요."""
from torch import nn


class TinyNet(nn.Module):
    def __init__(self):
        self.layers = nn.ModuleList([nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 2)])

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x
