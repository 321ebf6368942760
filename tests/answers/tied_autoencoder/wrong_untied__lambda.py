"""__init__에서 만든 lambda가 첫 모델의 가중치만 붙잡아요."""
import torch
from torch import nn


class TiedAutoencoder(nn.Module):
    def __init__(self, in_features, hidden):
        super().__init__()
        self.encoder = nn.Linear(in_features, hidden)
        self.decoder_bias = nn.Parameter(torch.zeros(in_features))
        weight = self.encoder.weight
        self.decode = lambda h: h @ weight

    def forward(self, x):
        h = torch.relu(self.encoder(x))
        return self.decode(h) + self.decoder_bias
