"""등록하는 것은 모두 `register_buffer`로 하는 줄 알았어요."""
import torch
from torch import nn


class BufferModel(nn.Module):
    def __init__(self):
        super().__init__()
        self.register_buffer("parameter", torch.tensor([7.0]))
        self.tensor = torch.tensor([7.0])
        self.register_buffer("buffer", torch.tensor([7.0]))
