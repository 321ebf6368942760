"""저장하지 않는 정수 버퍼와 bool 버퍼가 더 있어요."""

import torch
from torch import nn


class BufferModel(nn.Module):
    def __init__(self):
        super().__init__()
        self.parameter = nn.Parameter(torch.tensor([7.0]))
        self.tensor = torch.tensor([7.0])
        self.register_buffer("buffer", torch.tensor([7.0]))
        self.register_buffer("count", torch.tensor(0), persistent=False)
        self.register_buffer("used", torch.tensor(False), persistent=False)
