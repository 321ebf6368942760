"""`fc2` 계층을 0으로 두지 않고, 옵티마이저를 먼저 만듭니다."""

import torch


def deepen(model, make_block, extra, lr):
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    for _ in range(extra):
        block = make_block()
        model.blocks.append(block)
    return optimizer
