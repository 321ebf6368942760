"""결과를 확인하려고 평가 모드로 바꾼 채 돌려줬어요."""
import torch
from torch import nn


def deepen(model, make_block, extra, lr):
    for _ in range(extra):
        block = make_block()
        nn.init.zeros_(block.fc2.weight)
        nn.init.zeros_(block.fc2.bias)
        model.blocks.append(block)
    model.eval()
    return torch.optim.Adam(model.parameters(), lr=lr)
