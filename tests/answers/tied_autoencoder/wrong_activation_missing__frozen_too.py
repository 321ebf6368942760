"""ReLU도 없고, 가중치도 얼렸어요."""

import torch
from torch import nn


class TiedAutoencoder(nn.Module):
    def __init__(self, in_features, hidden):
        super().__init__()
        self.encoder = nn.Linear(in_features, hidden)
        self.decoder_bias = nn.Parameter(torch.zeros(in_features))
        self.encoder.weight.requires_grad = False

    def forward(self, x):
        return self.encoder(x) @ self.encoder.weight + self.decoder_bias
