"""hidden도 하나 많고, `decoder_bias`의 shape도 달라요."""

import torch
from torch import nn


class TiedAutoencoder(nn.Module):
    def __init__(self, in_features, hidden):
        super().__init__()
        self.encoder = nn.Linear(in_features, hidden + 1)
        self.decoder_bias = nn.Parameter(torch.zeros(1, in_features))

    def forward(self, x):
        h = torch.relu(self.encoder(x))
        return h @ self.encoder.weight + self.decoder_bias
