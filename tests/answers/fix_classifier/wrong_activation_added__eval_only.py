"""평가 모드에서만 확률을 돌려줬어요."""

from torch import nn


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(784, 10)

    def forward(self, x):
        logits = self.fc(x.float().flatten(1))
        if self.training:
            return logits
        return logits.softmax(dim=1)
