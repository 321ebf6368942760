"""람다가 붙든 self는 깊은 복사를 해도 첫 모델이에요."""
import torch
from torch import nn


class TiedAutoencoder(nn.Module):
    def __init__(self, in_features, hidden):
        super().__init__()
        self.encoder = nn.Linear(in_features, hidden)
        self.decode = lambda h: h @ self.encoder.weight
        self.decoder_bias = nn.Parameter(torch.zeros(in_features))

    def forward(self, x):
        h = torch.relu(self.encoder(x))
        return self.decode(h) + self.decoder_bias
