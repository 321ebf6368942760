"""그냥 텐서는 클래스 속성으로 두는 방법."""
import torch
from torch import nn


class BufferModel(nn.Module):
    tensor = torch.tensor([7], dtype=torch.float32)

    def __init__(self):
        super().__init__()
        self.register_parameter("parameter", nn.Parameter(self.tensor.clone()))
        self.register_buffer("buffer", torch.ones(1) * 7)
