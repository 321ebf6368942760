import torch


def deepen(model, make_block, extra, lr):
    for _ in range(extra):
        block = make_block()
        model.blocks.append(block)
    return torch.optim.Adam(model.parameters(), lr=lr)
