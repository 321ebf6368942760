"""계층을 둘 쌓았지만 펼치기를 잊었어요."""

from torch import nn


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(28, 64), nn.ReLU(), nn.Linear(64, 10))

    def forward(self, x):
        return self.net(x.float())
