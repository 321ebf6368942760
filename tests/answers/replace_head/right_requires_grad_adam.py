"""requires_grad_로 한 번에 동결하고 Adam을 써요."""
import torch
from torch import nn


def replace_head(model, num_classes, lr):
    head = nn.Linear(model.get_submodule("fc").in_features, num_classes, bias=True)
    model.requires_grad_(False).set_submodule("fc", head)
    return (model, torch.optim.Adam([head.weight, head.bias], lr, weight_decay=0.01))
