"""F.linear에 전치한 가중치를 넘겨요."""
import torch
from torch import nn
import torch.nn.functional as F


class TiedAutoencoder(nn.Module):
    def __init__(self, in_features, hidden):
        super().__init__()
        self.encoder = nn.Linear(in_features, hidden)
        self.decoder_bias = nn.Parameter(torch.randn(in_features) * 0.01)

    def forward(self, x):
        h = F.relu(self.encoder(x))
        return F.linear(h, self.encoder.weight.t(), self.decoder_bias)
