"""클래스 이름에 인스턴스를 다시 담았어요."""

from torch import nn


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(784, 10)

    def forward(self, x):
        return self.fc(x.float().flatten(1))


Classifier = Classifier()
