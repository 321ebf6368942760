"""F.leaky_relu 함수를 속성으로 두었어요."""
from torch import nn
import torch.nn.functional as F


class TinyNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = nn.Linear(in_features=4, out_features=8)
        self.act = F.leaky_relu
        self.second = nn.Linear(in_features=8, out_features=2)

    def forward(self, inputs):
        return self.second(self.act(self.first(inputs)))
