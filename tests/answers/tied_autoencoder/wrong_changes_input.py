"""입력의 음수를 제자리에서 0으로 바꿔요."""
import torch
from torch import nn


class TiedAutoencoder(nn.Module):
    def __init__(self, in_features, hidden):
        super().__init__()
        self.encoder = nn.Linear(in_features, hidden)
        self.decoder_bias = nn.Parameter(torch.zeros(in_features))

    def forward(self, x):
        x.clamp_(min=0)
        h = torch.relu(self.encoder(x))
        return h @ self.encoder.weight + self.decoder_bias
