"""no_grad보다 낫다고 해서 inference_mode에서 불렀어요."""

import torch
from torch import nn


def build(sample):
    model = nn.Sequential(nn.LazyLinear(16), nn.BatchNorm1d(16), nn.ReLU(), nn.Linear(16, 4))
    model.eval()
    with torch.inference_mode():
        model(sample)
    model.train()
    return model, torch.optim.SGD(model.parameters(), lr=0.1)
