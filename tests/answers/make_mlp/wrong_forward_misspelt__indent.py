"""forward가 __init__ 안으로 들여써졌어요."""
from torch import nn


class MLP(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Dropout(p or 0), nn.Linear(16, 4))

        def forward(self, x):
            return self.net(x)


def make_mlp(p):
    return MLP(p)
