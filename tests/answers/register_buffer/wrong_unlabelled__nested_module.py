"""버퍼를 하위 모듈에 등록했어요. 이름은 맞는데 자리가 달라요."""
import torch
from torch import nn


class BufferModel(nn.Module):
    def __init__(self):
        super().__init__()
        self.parameter = nn.Parameter(torch.tensor([7.0]))
        self.tensor = torch.tensor([7.0])
        self.inner = nn.Module()
        self.inner.register_buffer("buffer", torch.tensor([7.0]))
