"""값이 모두 같은 열은 1로 나누는 방법."""
import torch
from torch import nn


class Standardizer(nn.Module):
    def __init__(self, num_features):
        super().__init__()
        self.mean = nn.Buffer(torch.zeros(num_features))
        self.std = nn.Buffer(torch.ones(num_features))

    def fit(self, x):
        std, mean = torch.std_mean(x.detach(), dim=0)
        self.mean = mean
        self.std = torch.where(std == 0, torch.ones_like(std), std)

    def forward(self, x):
        return x.sub(self.mean).div(self.std)
