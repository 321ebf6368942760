"""`nn.Buffer`는 저장되지 않는 줄 알았어요."""
import torch
from torch import nn


class CausalMask(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.mask = nn.Buffer(torch.tril(torch.ones(size, size)) == 1)

    def forward(self, scores):
        n = scores.shape[-1]
        return scores.masked_fill(~self.mask[:n, :n], float("-inf"))
