"""블록 하나를 만들어 0으로 두고, 복사해서 더해요."""

import copy

import torch


def deepen(model, make_block, extra, lr):
    template = make_block()
    template.fc2.requires_grad_(True)
    for p in template.fc2.parameters():
        p.data.mul_(0)
    model.blocks.extend(copy.deepcopy(template) for _ in range(extra))
    return torch.optim.SGD(
        [
            {"params": list(model.blocks.parameters())},
            {"params": [p for n, p in model.named_parameters() if not n.startswith("blocks.")]},
        ],
        lr=lr,
        momentum=0.9,
    )
