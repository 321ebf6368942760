"""마지막 계층을 부르지 않았어요. 결과에 활성화 함수가 있는 것이 까닭은 아니에요."""

import torch
from torch import nn


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = nn.Linear(784, 64)
        self.output = nn.Linear(64, 10)

    def forward(self, images):
        x = images.float().flatten(1)
        return torch.relu(self.hidden(x))
