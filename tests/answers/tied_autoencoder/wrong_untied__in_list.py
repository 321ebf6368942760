"""다시 감싼 가중치를 목록에 담았어요."""
import torch
from torch import nn


class TiedAutoencoder(nn.Module):
    def __init__(self, in_features, hidden):
        super().__init__()
        self.encoder = nn.Linear(in_features, hidden)
        self.W = [nn.Parameter(self.encoder.weight.data)]
        self.decoder_bias = nn.Parameter(torch.zeros(in_features))

    def forward(self, x):
        return torch.relu(self.encoder(x)) @ self.W[0] + self.decoder_bias
