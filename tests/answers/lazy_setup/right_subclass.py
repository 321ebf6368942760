"""Sequential의 하위 클래스로 만들고 append로 붙여요. 옵티마이저에는 나중에 더해요."""

import torch
from torch import nn


class Net(nn.Sequential):
    pass


def build(sample):
    model = Net(nn.LazyLinear(out_features=16))
    model(sample)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    for layer in (nn.BatchNorm1d(16), nn.Linear(16, 4)):
        model.append(layer)
        optimizer.add_param_group({"params": list(layer.parameters())})
    return model, optimizer
