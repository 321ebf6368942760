"""버퍼 한 줄에서만 대괄호를 빠뜨렸어요."""
import torch
from torch import nn


class BufferModel(nn.Module):
    def __init__(self):
        super().__init__()
        self.parameter = nn.Parameter(torch.Tensor([7]))
        self.tensor = torch.Tensor([7])
        self.register_buffer("buffer", torch.Tensor(7))
