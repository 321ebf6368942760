"""학습률을 텐서로 넘겨요."""

import torch
from torch import nn


def deepen(model, make_block, extra, lr):
    for _ in range(extra):
        block = make_block()
        nn.init.zeros_(block.fc2.weight)
        nn.init.zeros_(block.fc2.bias)
        model.blocks.append(block)
    return torch.optim.Adam(model.parameters(), lr=torch.tensor(lr))
