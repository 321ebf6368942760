"""uint8 이미지를 정수로 나누어서, 가장 밝은 점 말고는 모두 0이 됐어요."""

import torch
from torch import nn


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = nn.Linear(784, 64)
        self.output = nn.Linear(64, 10)

    def forward(self, images):
        if images.dtype == torch.uint8:
            images = images // 255
        return self.output(torch.relu(self.hidden(images.float().flatten(1))))
