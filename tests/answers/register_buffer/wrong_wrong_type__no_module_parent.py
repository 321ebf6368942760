"""`nn.Module`을 물려받지 않아도 될 줄 알았어요."""
import torch
from torch import nn


class BufferModel:
    def __init__(self):
        self.parameter = nn.Parameter(torch.tensor([7.0]))
        self.tensor = torch.tensor([7.0])
        self.buffer = nn.Buffer(torch.tensor([7.0]))
