"""더할 텐서를 float32로 만들어서 float16 점수가 float32가 돼요."""
import torch
from torch import nn


class CausalMask(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.register_buffer("mask", torch.tril(torch.ones(size, size, dtype=torch.bool)), persistent=False)

    def forward(self, scores):
        n = scores.shape[-1]
        bias = torch.zeros(n, n, device=scores.device).masked_fill(~self.mask[:n, :n], float("-inf"))
        return scores + bias
