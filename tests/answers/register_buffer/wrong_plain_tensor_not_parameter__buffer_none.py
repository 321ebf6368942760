"""매개변수를 보통 텐서로 두었고, 등록한 버퍼를 `None`으로 덮어썼어요."""
import torch
from torch import nn


class BufferModel(nn.Module):
    def __init__(self):
        super().__init__()
        self.parameter = torch.tensor([7.0], requires_grad=True)
        self.tensor = torch.tensor([7.0])
        self.buffer = self.register_buffer("buffer", torch.tensor([7.0]))
