"""`super().__init__` 뒤에 괄호를 안 붙였어요."""
import torch
from torch import nn


class BufferModel(nn.Module):
    def __init__(self):
        super().__init__
        self.tensor = torch.tensor([7.0])
        self.register_buffer("buffer", torch.tensor([7.0]))
        self.parameter = nn.Parameter(torch.tensor([7.0]))
