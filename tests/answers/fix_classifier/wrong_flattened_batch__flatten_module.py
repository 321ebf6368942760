"""nn.Flatten(0)으로 배치 축부터 펼쳤어요."""

from torch import nn


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.flatten = nn.Flatten(0)
        self.fc = nn.Linear(784, 10)

    def forward(self, x):
        return self.fc(self.flatten(x).float())
