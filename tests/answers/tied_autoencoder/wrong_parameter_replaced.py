"""부를 때마다 길이를 맞춘 새 매개변수로 바꿔 넣어요."""
import torch
from torch import nn


class TiedAutoencoder(nn.Module):
    def __init__(self, in_features, hidden):
        super().__init__()
        self.encoder = nn.Linear(in_features, hidden)
        self.decoder_bias = nn.Parameter(torch.zeros(in_features))

    def forward(self, x):
        self.encoder.weight = nn.Parameter(self.encoder.weight / self.encoder.weight.norm())
        h = torch.relu(self.encoder(x))
        return h @ self.encoder.weight + self.decoder_bias
