"""계층을 파이썬 리스트에 담았어요."""

from torch import nn


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = [nn.Linear(784, 32), nn.ReLU(), nn.Linear(32, 10)]

    def forward(self, x):
        x = x.float().flatten(1)
        for layer in self.layers:
            x = layer(x)
        return x
