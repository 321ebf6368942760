"""계층을 클래스 밖에서 만들었어요."""
import torch
from torch import nn


first = nn.Linear(4, 8)
last = nn.Linear(8, 2)


class TinyNet(nn.Module):
    def __init__(self):
        super().__init__()

    def forward(self, x):
        return last(torch.relu(first(x)))
