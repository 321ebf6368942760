"""버퍼에는 늘 `persistent=False`를 쓰는 줄 알았어요."""
import torch
from torch import nn


class BufferModel(nn.Module):
    def __init__(self):
        super().__init__()
        self.parameter = nn.Parameter(torch.tensor([7.0]))
        self.tensor = torch.tensor([7.0])
        self.register_buffer("buffer", torch.tensor([7.0]), persistent=False)
