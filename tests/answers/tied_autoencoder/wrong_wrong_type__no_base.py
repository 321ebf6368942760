"""nn.Module을 물려받지 않았어요."""
import torch
from torch import nn


class TiedAutoencoder:
    def __init__(self, in_features, hidden):
        self.encoder = nn.Linear(in_features, hidden)
        self.decoder_bias = nn.Parameter(torch.zeros(in_features))

    def __call__(self, x):
        h = torch.relu(self.encoder(x))
        return h @ self.encoder.weight + self.decoder_bias
