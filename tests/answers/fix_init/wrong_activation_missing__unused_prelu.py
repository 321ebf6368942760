"""`nn.PReLU`를 만들어 두고 부르지 않았어요."""

from torch import nn


class TinyNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = nn.Linear(4, 8)
        self.out = nn.Linear(8, 2)
        self.act = nn.PReLU()

    def forward(self, x):
        return self.out(self.hidden(x))
