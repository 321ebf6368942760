"""없는 이름을 쓰고, 가중치도 얼립니다."""

import torch
from torch import nn


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = nn.Linear(1 * 28 * 28, 32)
        self.hidden.weight.requires_grad_(False)
        self.out = nn.Linear(32, 10)

    def forward(self, x):
        x = x.float().flatten(1)
        x = torch.relu(self.hidden(x))
        print(z)
        return self.out(x)
