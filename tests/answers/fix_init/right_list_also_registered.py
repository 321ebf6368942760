"""파이썬 리스트도 남아 있지만 add_module로 모두 등록했어요."""
from torch import nn


class TinyNet(nn.Module):
    def __init__(self):
        nn.Module.__init__(self)
        self.steps = [nn.Linear(4, 8), nn.ReLU(inplace=True), nn.Linear(8, 2)]
        for i, step in enumerate(self.steps):
            self.add_module(f"step{i}", step)

    def forward(self, x):
        for step in self.steps:
            x = step(x)
        return x
