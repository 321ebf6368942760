"""기본값이 있는 인자와 `forward`까지 둔 모델."""
import torch
from torch import nn


class BufferModel(nn.Module):
    def __init__(self, value=7.0):
        super().__init__()
        self.parameter = nn.Parameter(torch.Tensor([value]))
        self.tensor = torch.Tensor([value])
        self.register_buffer("buffer", torch.Tensor([value]), persistent=True)

    def forward(self, x):
        return x * self.parameter + self.buffer
