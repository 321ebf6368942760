"""픽셀을 나누지 않고 큰 가중치를 곱해서, 0에 가까운 결과에도 큰 수의 계산 오차가 남아요."""

import torch
from torch import nn


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = nn.Parameter(torch.randn(28 * 28, 64))
        self.output = nn.Parameter(torch.randn(64, 10))

    def forward(self, images):
        return torch.relu(images.float().flatten(1) @ self.hidden) @ self.output
