"""클래스 대신 값 세 개를 담은 dict를 만들었어요."""
import torch
from torch import nn

BufferModel = {
    "parameter": nn.Parameter(torch.tensor([7.0])),
    "tensor": torch.tensor([7.0]),
    "buffer": torch.tensor([7.0]),
}
