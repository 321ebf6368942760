"""BatchNorm1d를 넣어서, 학습 모드에서 이미지가 하나면 오류가 나요."""

import torch
from torch import nn


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(784, 32)
        self.norm = nn.BatchNorm1d(32)
        self.fc2 = nn.Linear(32, 10)

    def forward(self, x):
        x = x.float().flatten(1)
        return self.fc2(torch.relu(self.norm(self.fc1(x))))
