"""손실을 여러 번 구하는 LBFGS를 돌려줘요."""

import torch
from torch import nn


def deepen(model, make_block, extra, lr):
    for _ in range(extra):
        block = make_block()
        nn.init.zeros_(block.fc2.weight)
        nn.init.zeros_(block.fc2.bias)
        model.blocks.append(block)
    return torch.optim.LBFGS(model.parameters(), lr=lr)
