"""셋 다 정수 텐서를 대입하기만 했어요."""
import torch
from torch import nn


class BufferModel(nn.Module):
    def __init__(self):
        super().__init__()
        self.parameter = torch.tensor([7])
        self.tensor = torch.tensor([7])
        self.buffer = torch.tensor([7])
