"""한 값은 대괄호를, 다른 값은 소수점을 빠뜨렸어요."""
import torch
from torch import nn


class BufferModel(nn.Module):
    def __init__(self):
        super().__init__()
        self.parameter = nn.Parameter(torch.tensor(7.0))
        self.tensor = torch.tensor([7])
        self.register_buffer("buffer", torch.tensor([7.0]))
