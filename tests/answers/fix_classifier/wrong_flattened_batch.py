"""flatten()에 축을 적지 않아서 배치까지 펼쳐졌어요."""

from torch import nn


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(784, 10)

    def forward(self, x):
        return self.fc(x.float().flatten())
