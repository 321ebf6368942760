"""대괄호 없이 `7.0`만 넣어 축이 없는 텐서가 되었어요."""
import torch
from torch import nn


class BufferModel(nn.Module):
    def __init__(self):
        super().__init__()
        self.parameter = nn.Parameter(torch.tensor(7.0))
        self.tensor = torch.tensor(7.0)
        self.register_buffer("buffer", torch.tensor(7.0))
