"""forward에서 decoder를 새로 만들어요."""
import torch
from torch import nn


class TiedAutoencoder(nn.Module):
    def __init__(self, in_features, hidden):
        super().__init__()
        self.encoder = nn.Linear(in_features, hidden)
        self.decoder_bias = nn.Parameter(torch.zeros(in_features))

    def forward(self, x):
        h = torch.relu(self.encoder(x))
        decoder = nn.Linear(h.shape[-1], x.shape[-1], bias=False)
        return decoder(h) + self.decoder_bias
