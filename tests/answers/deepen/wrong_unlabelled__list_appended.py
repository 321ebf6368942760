"""목록에 담은 블록을 더하고, `fc2` 계층도 0으로 두지 않습니다. `make_block` 함수는 제대로 불렀습니다."""

import torch


def deepen(model, make_block, extra, lr):
    for _ in range(extra):
        block = make_block()
        model.blocks.append([block])
    return torch.optim.Adam(model.parameters(), lr=lr)
