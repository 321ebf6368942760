import torch
from torch import nn


def deepen(model, make_block, extra, lr):
    block = make_block()
    for _ in range(1):
        nn.init.zeros_(block.fc2.weight)
        nn.init.zeros_(block.fc2.bias)
        model.blocks.extend([block] * extra)
    return torch.optim.Adam(model.parameters(), lr=lr)
