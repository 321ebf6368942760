"""`torch.Tensor(7)`이 값 7을 만드는 줄 알았어요."""
import torch
from torch import nn


class BufferModel(nn.Module):
    def __init__(self):
        super().__init__()
        self.parameter = nn.Parameter(torch.Tensor(7))
        self.tensor = torch.Tensor(7)
        self.register_buffer("buffer", torch.Tensor(7))
