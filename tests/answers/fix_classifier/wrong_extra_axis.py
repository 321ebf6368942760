"""flatten(2)는 채널 축을 남겨요. 오류는 나지 않고 결과에 축이 하나 더 있어요."""

import torch
from torch import nn


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = nn.Linear(784, 64)
        self.output = nn.Linear(64, 10)

    def forward(self, images):
        x = images.float().flatten(2)
        return self.output(torch.relu(self.hidden(x)))
