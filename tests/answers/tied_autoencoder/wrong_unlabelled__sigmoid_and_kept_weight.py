"""ReLU 대신 시그모이드를 쓰고, 가중치를 미리 뒤집어 담았어요."""

import torch
from torch import nn


class TiedAutoencoder(nn.Module):
    def __init__(self, in_features, hidden):
        super().__init__()
        self.encoder = nn.Linear(in_features, hidden)
        self.decoder_bias = nn.Parameter(torch.zeros(in_features))
        self.weight_t = self.encoder.weight.T

    def forward(self, x):
        h = torch.sigmoid(self.encoder(x))
        return h @ self.weight_t.T + self.decoder_bias
