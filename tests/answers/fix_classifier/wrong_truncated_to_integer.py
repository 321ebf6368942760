"""uint8로 바꾼 다음 실수로 바꿔요. 0과 1 사이의 float32 이미지가 모두 0이 돼요."""

import torch
from torch import nn


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = nn.Linear(784, 64)
        self.output = nn.Linear(64, 10)

    def forward(self, images):
        x = images.byte().float().flatten(1)
        return self.output(torch.relu(self.hidden(x)))
