"""state_dict를 assign=True로 다시 불러왔어요."""
import torch
from torch import nn


def replace_head(model, num_classes, lr):
    state = {key: value.clone() for key, value in model.state_dict().items()}
    model.load_state_dict(state, assign=True)
    model.requires_grad_(False)
    model.fc = nn.Linear(model.fc.in_features, num_classes)
    return model, torch.optim.SGD(model.fc.parameters(), lr=lr)
