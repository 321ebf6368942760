"""super().__init__()을 한 번 더 불러서 담은 계층이 비워졌어요."""

from torch import nn


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(784, 10)
        super().__init__()

    def forward(self, x):
        return self.fc(x.float().flatten(1))
