import torch


def deepen(model, make_block, extra, lr):
    new = [make_block() for _ in range(extra)]
    with torch.no_grad():
        for block in new:
            for parameter in block.fc2.parameters():
                parameter.zero_()
    model.blocks.extend(new)
    return torch.optim.SGD(list(model.parameters()), lr, momentum=0.9)
