"""활성화 함수는 acts라는 다른 ModuleList에 있어요."""
from torch import nn


class MLP(nn.Module):
    def __init__(self, sizes):
        super().__init__()
        sizes = tuple(sizes)
        n = len(sizes) - 1
        self.layers = nn.ModuleList([nn.Linear(sizes[k], sizes[k + 1]) for k in range(n)])
        self.acts = nn.ModuleList([nn.ReLU() for _ in range(n - 1)] + [nn.Identity()])

    def forward(self, x):
        for layer, act in zip(self.layers, self.acts):
            x = act(layer(x))
        return x
