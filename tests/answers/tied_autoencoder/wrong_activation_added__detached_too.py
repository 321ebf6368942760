"""마지막에도 ReLU를 하고, 가중치를 떼어 담았어요."""

import torch
from torch import nn


class TiedAutoencoder(nn.Module):
    def __init__(self, in_features, hidden):
        super().__init__()
        self.encoder = nn.Linear(in_features, hidden)
        self.decoder_bias = nn.Parameter(torch.zeros(in_features))
        self.kept = self.encoder.weight.detach()

    def forward(self, x):
        h = torch.relu(self.encoder(x))
        return torch.relu(h @ self.kept + self.decoder_bias)
