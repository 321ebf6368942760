"""모든 매개변수를 0에서 시작해서 첫 계층이 끝까지 움직이지 않아요."""
from torch import nn


class TinyNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 2)])
        for parameter in self.parameters():
            nn.init.zeros_(parameter)

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x
