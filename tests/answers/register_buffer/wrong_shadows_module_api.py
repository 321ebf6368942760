"""등록한 것을 `buffers`라는 속성에도 모아 두었어요."""
import torch
from torch import nn


class BufferModel(nn.Module):
    def __init__(self):
        super().__init__()
        self.parameter = nn.Parameter(torch.tensor([7.0]))
        self.tensor = torch.tensor([7.0])
        self.register_buffer("buffer", torch.tensor([7.0]))
        self.parameters = [self.parameter]
        self.buffers = [self.buffer]
