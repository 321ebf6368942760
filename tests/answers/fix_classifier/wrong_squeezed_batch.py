"""출력에 squeeze()를 붙여서 이미지가 하나면 (10,)이 나와요."""

from torch import nn


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(784, 10)

    def forward(self, x):
        return self.fc(x.float().flatten(1)).squeeze()
