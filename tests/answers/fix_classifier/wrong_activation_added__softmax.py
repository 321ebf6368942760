"""분류니까 마지막에 softmax가 있어야 한다고 생각했어요."""

from torch import nn


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(nn.Flatten(), nn.Linear(784, 10), nn.Softmax(dim=1))

    def forward(self, x):
        return self.net(x.float())
