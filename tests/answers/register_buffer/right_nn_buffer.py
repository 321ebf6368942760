"""`register_buffer` 대신 `nn.Buffer`로 감싸는 방법."""
import torch
from torch import nn


class BufferModel(nn.Module):
    def __init__(self):
        super().__init__()
        self.buffer = nn.Buffer(torch.tensor([7.0]))
        self.tensor = torch.full((1,), 7.0)
        self.parameter = nn.Parameter(torch.full((1,), 7.0))
