"""가중치를 0에서 시작해요. 계층이 하나라서 그래도 학습해요."""

from torch import nn


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(784, 10)
        nn.init.zeros_(self.fc.weight)
        nn.init.zeros_(self.fc.bias)

    def forward(self, x):
        return self.fc(x.flatten(start_dim=1).to(self.fc.weight))
