"""가중치도 따로 만들고, ReLU도 없어요."""

import torch
from torch import nn


class TiedAutoencoder(nn.Module):
    def __init__(self, in_features, hidden):
        super().__init__()
        self.encoder = nn.Linear(in_features, hidden)
        self.decoder_weight = nn.Parameter(self.encoder.weight.clone())
        self.decoder_bias = nn.Parameter(torch.zeros(in_features))

    def forward(self, x):
        return self.encoder(x) @ self.decoder_weight + self.decoder_bias
