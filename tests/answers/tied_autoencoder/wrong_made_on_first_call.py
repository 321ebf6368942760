"""decoder_bias를 처음 부를 때 만들어요."""
import torch
from torch import nn


class TiedAutoencoder(nn.Module):
    def __init__(self, in_features, hidden):
        super().__init__()
        self.encoder = nn.Linear(in_features, hidden)
        self.decoder_bias = None

    def forward(self, x):
        if self.decoder_bias is None:
            self.decoder_bias = nn.Parameter(torch.zeros(x.shape[-1]))
        h = torch.relu(self.encoder(x))
        return h @ self.encoder.weight + self.decoder_bias
