"""확인하려고 불러 본 결과를 TinyNet에 넣었어요."""
import torch
from torch import nn


class TinyNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 2))

    def forward(self, x):
        return self.net(x)


TinyNet = TinyNet()(torch.randn(3, 4))
