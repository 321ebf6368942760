"""배치의 평균을 빼서 이미지끼리 섞였어요."""

from torch import nn


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(784, 10)

    def forward(self, x):
        x = x.float().flatten(1)
        return self.fc(x - x.mean(0))
