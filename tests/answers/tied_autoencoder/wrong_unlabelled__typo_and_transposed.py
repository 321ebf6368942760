"""뒤집어 곱하지만, 먼저 난 것은 철자의 오류예요."""

import torch
from torch import nn


class TiedAutoencoder(nn.Module):
    def __init__(self, in_features, hidden):
        super().__init__()
        self.encoder = nn.Linear(in_features, hidden)
        self.decoder_bias = nn.Parameter(torch.zeros(in_features))

    def forward(self, x):
        h = torch.relu(self.encoder(x)) + self.decoder_bais
        return h @ self.encoder.weight.T
