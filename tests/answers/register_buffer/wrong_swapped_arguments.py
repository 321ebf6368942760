"""`register_buffer`에 값을 먼저, 이름을 나중에 넘겼어요."""
import torch
from torch import nn


class BufferModel(nn.Module):
    def __init__(self):
        super().__init__()
        self.parameter = nn.Parameter(torch.tensor([7.0]))
        self.tensor = torch.tensor([7.0])
        self.register_buffer(torch.tensor([7.0]), "buffer")
