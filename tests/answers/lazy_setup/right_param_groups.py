"""가중치와 편향을 다른 묶음으로 옵티마이저에 넣어요."""

import torch
from torch import nn


def build(sample):
    model = nn.Sequential(nn.BatchNorm1d(sample.shape[1]), nn.LazyLinear(4))
    model.eval()
    model(sample)
    model.train()
    matrices = [p for p in model.parameters() if p.ndim == 2]
    vectors = [p for p in model.parameters() if p.ndim != 2]
    groups = [{"params": matrices, "weight_decay": 0.01}, {"params": vectors, "lr": 0.02}]
    return model, torch.optim.SGD(groups, lr=0.01)
