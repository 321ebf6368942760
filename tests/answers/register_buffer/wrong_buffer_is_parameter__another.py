"""버퍼에 넣을 값을 따로 만들었지만 그것도 매개변수예요."""
import torch
from torch import nn


class BufferModel(nn.Module):
    def __init__(self):
        super().__init__()
        self.parameter = nn.Parameter(torch.tensor([7.0]))
        self.tensor = torch.tensor([7.0])
        self.register_buffer("buffer", nn.Parameter(torch.tensor([7.0])))
