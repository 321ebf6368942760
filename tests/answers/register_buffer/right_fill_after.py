"""1로 만들어 등록한 다음 7을 채워 넣는 방법."""
import torch
from torch import nn


class BufferModel(nn.Module):
    def __init__(self):
        super().__init__()
        self.parameter = nn.Parameter(torch.ones(1))
        self.tensor = torch.ones(1)
        self.register_buffer("buffer", torch.ones(1))
        nn.init.constant_(self.parameter, 7)
        self.tensor.fill_(7)
        self.buffer.fill_(7)
