import torch
from torch import nn


def deepen(model, make_block, extra, lr):
    if extra:
        block = make_block()
        block.fc2.weight = nn.Parameter(torch.zeros_like(block.fc2.weight))
        block.fc2.bias = nn.Parameter(torch.zeros_like(block.fc2.bias))
        model.blocks = nn.ModuleList([*model.blocks, block])
        return deepen(model, make_block, extra - 1, lr)
    return torch.optim.RMSprop(model.parameters(), lr=lr)
