"""배치에서 가장 밝은 점으로 나눠요. 같은 이미지도 누구와 함께 넣느냐에 따라 결과가 달라요."""

import torch
from torch import nn


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = nn.Linear(784, 64)
        self.output = nn.Linear(64, 10)

    def forward(self, images):
        x = images.float()
        x = (x / x.max()).flatten(1)
        return self.output(torch.relu(self.hidden(x)))
