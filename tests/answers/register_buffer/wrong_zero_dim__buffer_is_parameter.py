"""대괄호를 빠뜨렸고, 매개변수를 그대로 버퍼로 등록했어요."""
import torch
from torch import nn


class BufferModel(nn.Module):
    def __init__(self):
        super().__init__()
        self.parameter = nn.Parameter(torch.tensor(7.0))
        self.tensor = torch.tensor([7.0])
        self.register_buffer("buffer", self.parameter)
