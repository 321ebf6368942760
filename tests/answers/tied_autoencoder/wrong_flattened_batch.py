"""앞 축을 하나로 합치고 되돌리지 않았어요."""
import torch
from torch import nn


class TiedAutoencoder(nn.Module):
    def __init__(self, in_features, hidden):
        super().__init__()
        self.encoder = nn.Linear(in_features, hidden)
        self.decoder_bias = nn.Parameter(torch.zeros(in_features))

    def forward(self, x):
        x = x.view(-1, self.encoder.in_features)
        h = torch.relu(self.encoder(x))
        return h @ self.encoder.weight + self.decoder_bias
