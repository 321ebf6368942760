"""ModuleList로 바꾸었지만 이름은 여전히 modules예요."""
from torch import nn


class TinyNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.modules = nn.ModuleList([nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 2)])

    def forward(self, x):
        for layer in self.modules:
            x = layer(x)
        return x
