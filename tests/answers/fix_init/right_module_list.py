"""이름만 바꾸고 ModuleList로 감쌌어요."""
from torch import nn


class TinyNet(nn.Module):
    def __init__(self):
        super(TinyNet, self).__init__()
        self.layers = nn.ModuleList([nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 2)])

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x
