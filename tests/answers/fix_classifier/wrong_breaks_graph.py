"""계층 사이에 detach를 넣어서 앞 계층이 학습하지 않아요."""

import torch
from torch import nn


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = nn.Linear(784, 32)
        self.fc = nn.Linear(32, 10)

    def forward(self, x):
        h = torch.relu(self.hidden(x.float().flatten(1))).detach()
        return self.fc(h)
