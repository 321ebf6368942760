"""`requires_grad=True`면 매개변수가 되는 줄 알았어요."""
import torch
from torch import nn


class BufferModel(nn.Module):
    def __init__(self):
        super().__init__()
        self.parameter = torch.tensor([7.0], requires_grad=True)
        self.tensor = torch.tensor([7.0])
        self.register_buffer("buffer", torch.tensor([7.0]))
