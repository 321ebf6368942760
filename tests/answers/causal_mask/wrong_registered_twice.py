"""속성에 넣은 마스크를 같은 이름으로 등록했어요."""
import torch
from torch import nn


class CausalMask(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.mask = torch.tril(torch.ones(size, size, dtype=torch.bool))
        self.register_buffer("mask", self.mask, persistent=False)

    def forward(self, scores):
        n = scores.shape[-1]
        return scores.masked_fill(~self.mask[:n, :n], float("-inf"))
