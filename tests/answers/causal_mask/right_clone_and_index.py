"""복사본을 만들어 True가 아닌 자리에 -inf를 써 넣는 방법."""
import torch
from torch import nn


class CausalMask(nn.Module):
    def __init__(self, size):
        super().__init__()
        rows = [[column <= row for column in range(size)] for row in range(size)]
        self.register_buffer("mask", None, persistent=False)
        self.mask = torch.tensor(rows)

    def forward(self, scores):
        n = scores.shape[-1]
        out = scores.clone()
        out[..., ~self.mask[:n, :n]] = float("-inf")
        return out
