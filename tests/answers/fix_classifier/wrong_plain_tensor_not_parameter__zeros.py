"""0으로 채운 보통 텐서를 가중치로 썼어요. 새 인스턴스도 값이 같아요."""

import torch
from torch import nn


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.weight = torch.zeros(784, 10, requires_grad=True)
        self.bias = nn.Parameter(torch.zeros(10))

    def forward(self, x):
        return x.float().flatten(1) @ self.weight + self.bias
