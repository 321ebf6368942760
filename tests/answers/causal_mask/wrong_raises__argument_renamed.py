"""인자의 이름을 바꾸었고, 마스크의 크기도 5로 적었어요."""
import torch
from torch import nn


class CausalMask(nn.Module):
    def __init__(self, n):
        super().__init__()
        self.register_buffer("mask", torch.ones(5, 5).tril())

    def forward(self, scores):
        n = scores.shape[-1]
        return scores.masked_fill(~self.mask[:n, :n], float("-inf"))
