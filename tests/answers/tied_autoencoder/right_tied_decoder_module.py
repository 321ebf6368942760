"""다른 모듈이 같은 Parameter를 함께 가져요."""
import torch
from torch import nn
import torch.nn.functional as F


class TransposedLinear(nn.Module):
    def __init__(self, weight):
        super().__init__()
        self.weight = weight

    def forward(self, h, bias):
        return F.linear(h, self.weight.T, bias)


class TiedAutoencoder(nn.Module):
    def __init__(self, in_features, hidden):
        super().__init__()
        self.encoder = nn.Linear(in_features, hidden)
        self.decoder = TransposedLinear(self.encoder.weight)
        self.decoder_bias = nn.Parameter(torch.zeros(in_features))

    def forward(self, x):
        return self.decoder(torch.relu(self.encoder(x)), self.decoder_bias)
