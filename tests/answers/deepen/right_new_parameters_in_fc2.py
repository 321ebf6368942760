import torch


def deepen(model, make_block, extra, lr):
    for number in range(len(model.blocks), len(model.blocks) + extra):
        block = make_block()
        block.fc2.load_state_dict({name: torch.zeros_like(one) for name, one in block.fc2.state_dict().items()})
        model.blocks.add_module(str(number), block)
    groups = [{"params": [one], "lr": lr} for one in model.parameters()]
    return torch.optim.AdamW(groups)
