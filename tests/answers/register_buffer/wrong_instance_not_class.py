"""클래스를 만들고 같은 이름에 인스턴스를 넣었어요."""
import torch
from torch import nn


class BufferModel(nn.Module):
    def __init__(self):
        super().__init__()
        self.parameter = nn.Parameter(torch.tensor([7.0]))
        self.tensor = torch.tensor([7.0])
        self.register_buffer("buffer", torch.tensor([7.0]))


BufferModel = BufferModel()
