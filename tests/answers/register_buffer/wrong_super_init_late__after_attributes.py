"""속성을 다 만든 뒤에 `super().__init__()`을 불렀어요."""
import torch
from torch import nn


class BufferModel(nn.Module):
    def __init__(self):
        self.tensor = torch.tensor([7.0])
        self.parameter = nn.Parameter(torch.tensor([7.0]))
        super().__init__()
        self.register_buffer("buffer", torch.tensor([7.0]))
