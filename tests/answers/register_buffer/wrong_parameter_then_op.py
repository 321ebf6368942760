"""1을 매개변수로 감싼 다음 7을 곱했어요."""
import torch
from torch import nn


class BufferModel(nn.Module):
    def __init__(self):
        super().__init__()
        self.parameter = nn.Parameter(torch.ones(1)) * 7
        self.tensor = torch.ones(1) * 7
        self.register_buffer("buffer", torch.ones(1) * 7)
