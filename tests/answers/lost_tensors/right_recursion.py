import torch


def lost_tensors(model):
    mine = [name for name, value in model.__dict__.items() if torch.is_tensor(value)]
    for child_name, child in model.named_children():
        mine += [child_name + "." + name for name in lost_tensors(child)]
    return mine
