"""logits 대신 가장 큰 번호를 돌려줬어요."""

from torch import nn


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(784, 10)

    def forward(self, x):
        return self.fc(x.float().flatten(1)).argmax(dim=1)
