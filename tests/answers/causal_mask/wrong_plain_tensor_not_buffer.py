"""저장하지 않을 것이라 그냥 텐서로 두었어요."""
import torch
from torch import nn


class CausalMask(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.mask = torch.tril(torch.ones(size, size, dtype=torch.bool))

    def forward(self, scores):
        n = scores.shape[-1]
        return scores.masked_fill(~self.mask[:n, :n], float("-inf"))
