"""숨은 계층이 작고 tanh를 써요. 밝은 uint8 이미지에서는 tanh가 끝까지 밀려도 그래프는 이어져 있어요."""

import torch
from torch import nn


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = nn.Linear(784, 2)
        self.output = nn.Linear(2, 10)

    def forward(self, images):
        return self.output(torch.tanh(self.hidden(images.float().flatten(1))))
