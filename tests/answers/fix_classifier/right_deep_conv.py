"""BatchNorm 바로 앞의 편향은 결과에 닿지 않아서 변화도가 0이에요."""

from torch import nn


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(1, 4, 3, 2), nn.BatchNorm2d(4), nn.ReLU(), nn.AdaptiveAvgPool2d(3), nn.Flatten(), nn.Linear(36, 10)
        )

    def forward(self, x):
        return self.net(x.float())
