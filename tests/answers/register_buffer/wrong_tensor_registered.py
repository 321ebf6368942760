"""세 개를 모두 등록해야 하는 줄 알았어요."""
import torch
from torch import nn


class BufferModel(nn.Module):
    def __init__(self):
        super().__init__()
        self.parameter = nn.Parameter(torch.tensor([7.0]))
        self.register_buffer("tensor", torch.tensor([7.0]))
        self.register_buffer("buffer", torch.tensor([7.0]))
