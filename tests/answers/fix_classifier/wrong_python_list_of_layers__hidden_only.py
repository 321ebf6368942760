"""가운데 계층만 딕셔너리에 담았어요. 마지막 계층만 등록돼요."""

import torch
from torch import nn


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = {"first": nn.Linear(784, 32), "second": nn.Linear(32, 32)}
        self.fc = nn.Linear(32, 10)

    def forward(self, x):
        x = x.float().flatten(1)
        x = torch.relu(self.hidden["first"](x))
        x = torch.relu(self.hidden["second"](x))
        return self.fc(x)
