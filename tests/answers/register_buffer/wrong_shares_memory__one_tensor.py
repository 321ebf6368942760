"""매개변수와 버퍼를 같은 텐서 하나로 만들었어요."""

import torch
from torch import nn


class BufferModel(nn.Module):
    def __init__(self):
        super().__init__()
        seven = torch.tensor([7.0])
        self.parameter = nn.Parameter(seven)
        self.tensor = torch.tensor([7.0])
        self.register_buffer("buffer", seven)
