"""학습하지 않는 매개변수가 곧 버퍼라고 생각했어요."""
import torch
from torch import nn


class BufferModel(nn.Module):
    def __init__(self):
        super().__init__()
        self.parameter = nn.Parameter(torch.tensor([7.0]))
        self.tensor = torch.tensor([7.0])
        self.buffer = nn.Parameter(torch.tensor([7.0]), requires_grad=False)
