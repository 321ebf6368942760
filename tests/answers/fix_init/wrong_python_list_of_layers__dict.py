"""파이썬 딕셔너리에 이름을 붙여 담았어요."""
import torch
from torch import nn


class TinyNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = {"fc1": nn.Linear(4, 8), "fc2": nn.Linear(8, 2)}

    def forward(self, x):
        h = torch.relu(self.layers["fc1"](x))
        return self.layers["fc2"](h)
