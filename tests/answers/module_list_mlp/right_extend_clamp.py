"""extend로 넣고 clamp로 음수를 0으로 바꿔요."""
from torch import nn


class MLP(nn.Module):
    def __init__(self, sizes):
        super().__init__()
        self.layers = nn.ModuleList()
        self.layers.extend([nn.Linear(i, o, bias=True) for i, o in zip(sizes, sizes[1:])])

    def forward(self, x):
        x = self.layers[0](x)
        for i in range(1, len(self.layers)):
            x = self.layers[i](x.clamp(min=0))
        return x
