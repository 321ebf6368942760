"""마지막 Linear 뒤에 Softmax를 붙여요."""

import torch
from torch import nn

def make_mlp(p):
    return nn.Sequential(
        nn.Linear(8, 16),
        nn.ReLU(),
        nn.Dropout(p or 0),
        nn.Linear(16, 4),
        nn.Softmax(dim=-1),
    )
