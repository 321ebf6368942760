"""등록하지 않고 속성에 텐서를 넣었어요."""
import torch
from torch import nn


class Standardizer(nn.Module):
    def __init__(self, num_features):
        super().__init__()
        self.mean = torch.zeros(num_features)
        self.std = torch.ones(num_features)

    def fit(self, x):
        self.mean, self.std = x.mean(0), x.std(0)

    def forward(self, x):
        return (x - self.mean) / (self.std + 1e-8)
