"""decoder_bias에 값을 넣지 않아요."""
import torch
from torch import nn


class TiedAutoencoder(nn.Module):
    def __init__(self, in_features, hidden):
        super().__init__()
        self.encoder = nn.Linear(in_features, hidden)
        self.decoder_bias = nn.Parameter(torch.empty(in_features))

    def forward(self, x):
        return torch.relu(self.encoder(x)) @ self.encoder.weight + self.decoder_bias
