import torch.nn.functional as F
from torch import nn


class WineBlock(nn.Module):
    def __init__(self, width, p):
        super().__init__()
        self.fc1, self.fc2, self.p = nn.Linear(width, width), nn.Linear(width, width), p

    def forward(self, x):
        hidden = F.dropout(F.relu(self.fc1(x)), self.p, self.training)
        return F.relu(x + self.fc2(hidden))
