"""encode와 decode 메소드로 나누고 einsum을 써요."""
import torch
from torch import nn


class TiedAutoencoder(nn.Module):
    def __init__(self, in_features, hidden):
        super().__init__()
        self.encoder = nn.Linear(in_features, hidden)
        self.register_parameter("decoder_bias", nn.Parameter(torch.zeros(in_features)))

    def encode(self, x):
        return self.encoder(x).relu_()

    def decode(self, h):
        return torch.einsum("...h,hi->...i", h, self.encoder.weight) + self.decoder_bias

    def forward(self, x):
        return self.decode(self.encode(x))
