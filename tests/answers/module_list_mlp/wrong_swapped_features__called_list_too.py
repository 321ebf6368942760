"""인자도 뒤바뀌고, `nn.ModuleList`도 불렀어요."""

from torch import nn


class MLP(nn.Module):
    def __init__(self, sizes):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(b, a) for a, b in zip(sizes, sizes[1:])])

    def forward(self, x):
        return self.layers(x)
