"""계층의 출력에만 제자리 relu를 써요."""
from torch import nn


class MLP(nn.Module):
    def __init__(self, sizes):
        super().__init__()
        self.sizes = list(sizes)
        self.layers = nn.ModuleList(map(nn.Linear, self.sizes, self.sizes[1:]))

    def forward(self, x):
        *hidden, last = self.layers
        for layer in hidden:
            x = layer(x).relu_()
        return last(x)
