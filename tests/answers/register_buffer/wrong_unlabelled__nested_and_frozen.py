"""버퍼는 하위 모듈에, 텐서는 동결한 매개변수로 두었어요."""
import torch
from torch import nn


class BufferModel(nn.Module):
    def __init__(self):
        super().__init__()
        self.parameter = nn.Parameter(torch.tensor([7.0]))
        self.tensor = nn.Parameter(torch.tensor([7.0]), requires_grad=False)
        self.part = nn.Module()
        self.part.register_buffer("buffer", torch.tensor([7.0]))
