"""decoder_bias를 감싼 뒤에 0.1을 곱했어요."""
import torch
from torch import nn


class TiedAutoencoder(nn.Module):
    def __init__(self, in_features, hidden):
        super().__init__()
        self.encoder = nn.Linear(in_features, hidden)
        self.decoder_bias = nn.Parameter(torch.randn(in_features)) * 0.1

    def forward(self, x):
        h = torch.relu(self.encoder(x))
        return h @ self.encoder.weight + self.decoder_bias
