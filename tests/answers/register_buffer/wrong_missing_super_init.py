"""`super().__init__()`을 빠뜨렸어요."""
import torch
from torch import nn


class BufferModel(nn.Module):
    def __init__(self):
        self.parameter = nn.Parameter(torch.tensor([7.0]))
        self.tensor = torch.tensor([7.0])
        self.register_buffer("buffer", torch.tensor([7.0]))
