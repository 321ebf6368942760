"""LazyLinear에도 (in, out)을 적었어요."""

import torch
from torch import nn


def build(sample):
    model = nn.Sequential(nn.LazyLinear(sample.shape[1], 16), nn.LazyBatchNorm1d(), nn.ReLU(), nn.LazyLinear(16, 4))
    model.eval()
    with torch.no_grad():
        model(sample)
    model.train()
    return model, torch.optim.SGD(model.parameters(), lr=0.1)
