"""이름만 `None`으로 먼저 등록하고 값은 나중에 넣는 방법."""
import torch
from torch import nn


class BufferModel(nn.Module):
    def __init__(self):
        super().__init__()
        self.register_parameter("parameter", None)
        self.register_buffer("buffer", None)
        self.parameter = nn.Parameter(torch.tensor([7.0]))
        self.buffer = torch.tensor([7.0])
        self.tensor = torch.tensor([7.0])
