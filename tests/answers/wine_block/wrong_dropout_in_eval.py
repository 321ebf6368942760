import torch
import torch.nn.functional as F
from torch import nn


class WineBlock(nn.Module):
    def __init__(self, width, p):
        super().__init__()
        self.fc1 = nn.Linear(width, width)
        self.p = p
        self.fc2 = nn.Linear(width, width)

    def forward(self, x):
        hidden = F.dropout(torch.relu(self.fc1(x)), self.p)
        return torch.relu(self.fc2(hidden) + x)
