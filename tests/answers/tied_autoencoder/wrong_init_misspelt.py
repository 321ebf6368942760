"""__init__을 __inti__로 적었어요."""
import torch
from torch import nn


class TiedAutoencoder(nn.Module):
    def __inti__(self, in_features, hidden):
        super().__init__()
        self.encoder = nn.Linear(in_features, hidden)
        self.decoder_bias = nn.Parameter(torch.zeros(in_features))

    def forward(self, x):
        h = torch.relu(self.encoder(x))
        return h @ self.encoder.weight + self.decoder_bias
