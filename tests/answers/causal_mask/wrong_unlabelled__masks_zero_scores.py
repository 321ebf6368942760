"""마스크를 쓰지 않고, 점수가 0인 자리를 채웠어요."""
import torch
from torch import nn


class CausalMask(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.register_buffer("mask", torch.ones(size, size, dtype=torch.bool).tril(), persistent=False)

    def forward(self, scores):
        return scores.masked_fill(scores == 0, float("-inf"))
