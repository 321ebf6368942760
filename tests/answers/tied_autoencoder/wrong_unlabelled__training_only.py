"""평가 모드에서는 decoder_bias를 더하지 않아요."""
import torch
from torch import nn


class TiedAutoencoder(nn.Module):
    def __init__(self, in_features, hidden):
        super().__init__()
        self.encoder = nn.Linear(in_features, hidden)
        self.decoder_bias = nn.Parameter(torch.zeros(in_features))

    def forward(self, x):
        out = torch.relu(self.encoder(x)) @ self.encoder.weight
        return out + self.decoder_bias if self.training else out
