"""Sequential 안의 Sequential에 넣어요. 표본과 크기가 같은 0으로 불러요."""

import torch
from torch import nn


def build(sample):
    body = nn.Sequential(
        nn.Sequential(nn.LazyLinear(8), nn.BatchNorm1d(8), nn.Tanh()),
        nn.Dropout(0.2),
    )
    model = nn.Sequential(body, nn.Sequential(nn.Linear(8, 4)))
    model.eval()
    model(torch.zeros_like(sample))
    model.train()
    return model, torch.optim.AdamW(model.parameters())
