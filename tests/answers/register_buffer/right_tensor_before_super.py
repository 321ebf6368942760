"""그냥 텐서는 등록할 것이 없으니 `super().__init__()`보다 먼저 두어도 돼요."""
import torch
from torch import nn


class BufferModel(nn.Module):
    def __init__(self):
        self.tensor = torch.tensor([7.0])
        super().__init__()
        self.parameter = nn.Parameter(self.tensor.clone())
        self.register_buffer("buffer", self.tensor.clone())
