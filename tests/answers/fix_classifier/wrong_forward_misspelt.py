"""forward의 철자가 달라요."""

from torch import nn


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(784, 10)

    def foward(self, x):
        return self.fc(x.float().flatten(1))
