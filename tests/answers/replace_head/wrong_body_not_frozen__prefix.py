"""이름에 fc가 들어간 것을 남겨서 fc1 같은 앞 계층도 남아요."""
import torch
from torch import nn


def replace_head(model, num_classes, lr):
    model.fc = nn.Linear(model.fc.in_features, num_classes)
    for name, parameter in model.named_parameters():
        if "fc" not in name:
            parameter.requires_grad = False
    return model, torch.optim.SGD(model.fc.parameters(), lr=lr)
