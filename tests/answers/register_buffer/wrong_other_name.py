"""버퍼 이름을 `my_buffer`로 지었어요."""
import torch
from torch import nn


class BufferModel(nn.Module):
    def __init__(self):
        super().__init__()
        self.parameter = nn.Parameter(torch.tensor([7.0]))
        self.tensor = torch.tensor([7.0])
        self.register_buffer("my_buffer", torch.tensor([7.0]))
