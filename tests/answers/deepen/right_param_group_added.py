import torch


def deepen(model, make_block, extra, lr):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    for _ in range(extra):
        block = make_block()
        block.fc2.weight.data.zero_()
        block.fc2.bias.data.mul_(0)
        model.blocks.append(block)
        optimizer.add_param_group({"params": list(block.parameters())})
    return optimizer
