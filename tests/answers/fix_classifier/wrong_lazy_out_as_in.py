"""LazyLinear에 (in, out)을 적었어요."""

from torch import nn


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.flatten = nn.Flatten()
        self.fc = nn.LazyLinear(784, 10)

    def forward(self, x):
        return self.fc(self.flatten(x.float()))
