"""`encoder`의 편향도 없고, `decoder_bias`의 shape도 달라요."""

import torch
from torch import nn


class TiedAutoencoder(nn.Module):
    def __init__(self, in_features, hidden):
        super().__init__()
        self.encoder = nn.Linear(in_features, hidden, bias=False)
        self.decoder_bias = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        h = torch.relu(self.encoder(x))
        return h @ self.encoder.weight + self.decoder_bias
