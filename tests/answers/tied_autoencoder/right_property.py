"""전치한 가중치를 property로 그때그때 구해요."""
import torch
from torch import nn
import torch.nn.functional as F


class TiedAutoencoder(nn.Module):
    def __init__(self, in_features, hidden):
        super().__init__()
        self.act = nn.ReLU()
        self.encoder = nn.Linear(in_features, hidden)
        self.decoder_bias = nn.Parameter(torch.empty(in_features))
        nn.init.uniform_(self.decoder_bias, -0.1, 0.1)

    @property
    def decoder_weight(self):
        return self.encoder.weight.T

    def forward(self, x):
        h = self.act(self.encoder(x))
        return F.linear(h, self.decoder_weight, self.decoder_bias)
