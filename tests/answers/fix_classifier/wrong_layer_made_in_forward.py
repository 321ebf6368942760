"""forward 안에서 계층을 만들었어요."""

from torch import nn


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.flatten = nn.Flatten()

    def forward(self, x):
        x = self.flatten(x.float())
        fc = nn.Linear(x.shape[1], 10)
        return fc(x)
