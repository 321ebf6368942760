"""먼저 속성으로 만들고 그 이름으로 다시 등록했어요."""
import torch
from torch import nn


class BufferModel(nn.Module):
    def __init__(self):
        super().__init__()
        self.parameter = nn.Parameter(torch.tensor([7.0]))
        self.tensor = torch.tensor([7.0])
        self.buffer = torch.tensor([7.0])
        self.register_buffer("buffer", self.buffer)
