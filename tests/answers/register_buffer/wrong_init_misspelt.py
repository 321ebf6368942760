"""밑줄을 하나씩만 써서 `_init_`이 되었어요."""
import torch
from torch import nn


class BufferModel(nn.Module):
    def _init_(self):
        super().__init__()
        self.parameter = nn.Parameter(torch.tensor([7.0]))
        self.tensor = torch.tensor([7.0])
        self.register_buffer("buffer", torch.tensor([7.0]))
