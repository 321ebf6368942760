"""인자의 이름이 `in_features`가 아니에요."""

import torch
from torch import nn


class TiedAutoencoder(nn.Module):
    def __init__(self, n_in, hidden):
        super().__init__()
        self.encoder = nn.Linear(n_in, hidden)
        self.decoder_bias = nn.Parameter(torch.zeros(n_in))

    def forward(self, x):
        h = torch.relu(self.encoder(x))
        return h @ self.encoder.weight + self.decoder_bias
