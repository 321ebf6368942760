import torch
import torch.nn.functional as F
from torch import nn


class WineBlock(nn.Module):
    def __init__(self, width, p):
        super().__init__()
        self.fc1, self.fc2 = nn.Linear(width, width), nn.Linear(width, width)
        self.p = p

    def forward(self, x):
        h = F.relu(self.fc1(x))
        if self.training and self.p:
            h = h * (torch.rand(h.shape[-1]).to(h) >= self.p) / (1 - self.p)
        return F.relu(self.fc2(h) + x)
