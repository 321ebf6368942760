"""squeeze()가 배치 축까지 없애서, 이미지가 하나면 오류가 나요."""

from torch import nn


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(784, 10)

    def forward(self, x):
        x = x.float().squeeze()
        return self.fc(x.flatten(1))
