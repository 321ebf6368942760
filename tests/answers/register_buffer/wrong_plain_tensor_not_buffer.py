"""텐서를 `buffer`라는 이름에 넣으면 버퍼가 되는 줄 알았어요."""
import torch
from torch import nn


class BufferModel(nn.Module):
    def __init__(self):
        super().__init__()
        self.parameter = nn.Parameter(torch.tensor([7.0]))
        self.tensor = torch.tensor([7.0])
        self.buffer = torch.tensor([7.0])
