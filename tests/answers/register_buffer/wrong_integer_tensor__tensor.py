"""매개변수만 실수로 고치고 그냥 텐서는 `[7]`로 두었어요."""
import torch
from torch import nn


class BufferModel(nn.Module):
    def __init__(self):
        super().__init__()
        self.parameter = nn.Parameter(torch.tensor([7.0]))
        self.tensor = torch.tensor([7])
        self.register_buffer("buffer", torch.tensor([7.0]))
