"""super().__init__에 괄호를 붙이지 않았어요."""

from torch import nn


class Classifier(nn.Module):
    def __init__(self):
        super().__init__
        self.fc = nn.Linear(784, 10)

    def forward(self, x):
        return self.fc(x.float().flatten(1))
