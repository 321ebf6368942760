"""음수를 지운 값의 부호를 바꾸어 또 지워요. 무엇을 넣어도 편향만 나와요."""

import torch
from torch import nn


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = nn.Linear(784, 64)
        self.output = nn.Linear(64, 10)

    def forward(self, images):
        x = torch.relu(self.hidden(images.float().flatten(1)))
        return self.output(torch.relu(-x))
