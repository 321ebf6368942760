"""정수 텐서도 매개변수가 될 줄 알았어요."""
import torch
from torch import nn


class BufferModel(nn.Module):
    def __init__(self):
        super().__init__()
        self.parameter = nn.Parameter(torch.tensor([7]))
        self.tensor = torch.tensor([7.0])
        self.register_buffer("buffer", torch.tensor([7.0]))
