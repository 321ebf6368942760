"""예측 대신 실제로 실행해서 얻은 torch.Size를 담았어요."""

import torch
from torch import nn

layer = nn.Linear(5, 3)
predictions = {
    "a": layer(torch.randn(7, 5)).shape,
    "b": layer(torch.randn(5)).shape,
    "c": layer(torch.randn(4, 2, 5)).shape,
    "weight": layer.weight.shape,
    "bias": layer.bias.shape,
}
try:
    layer(torch.randn(5, 2))
except RuntimeError:
    predictions["d"] = "error"
