"""텐서 하나를 세 곳에 그대로 쓰는 방법."""
import torch
from torch import nn


class BufferModel(nn.Module):
    def __init__(self):
        super().__init__()
        seven = torch.tensor([7.0])
        self.parameter = nn.Parameter(seven)
        self.register_buffer("buffer", seven)
        self.tensor = seven
