"""encoder를 먼저 만들고 super().__init__()을 불렀어요."""
import torch
from torch import nn


class TiedAutoencoder(nn.Module):
    def __init__(self, in_features, hidden):
        self.encoder = nn.Linear(in_features, hidden)
        super().__init__()
        self.decoder_bias = nn.Parameter(torch.zeros(in_features))

    def forward(self, x):
        h = torch.relu(self.encoder(x))
        return h @ self.encoder.weight + self.decoder_bias
