"""`requires_grad=True`여도 `nn.Parameter`로 감싸지 않으면 그냥 텐서."""
import torch
from torch import nn


class BufferModel(nn.Module):
    def __init__(self):
        super().__init__()
        self.parameter = nn.Parameter(torch.tensor([7.0]))
        self.tensor = torch.tensor([7.0], requires_grad=True)
        self.register_buffer("buffer", torch.tensor([7.0]))
