"""decoder Linear에 처음 값만 옮겨 적었어요."""
import torch
from torch import nn


class TiedAutoencoder(nn.Module):
    def __init__(self, in_features, hidden):
        super().__init__()
        self.encoder = nn.Linear(in_features, hidden)
        self.decoder = nn.Linear(hidden, in_features, bias=False)
        self.decoder.weight.data.copy_(self.encoder.weight.data.T)
        self.decoder_bias = nn.Parameter(torch.zeros(in_features))

    def forward(self, x):
        return self.decoder(torch.relu(self.encoder(x))) + self.decoder_bias
