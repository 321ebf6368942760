"""decoder를 Linear로 두어서 decoder_bias라는 이름이 없어요."""
import torch
from torch import nn


class TiedAutoencoder(nn.Module):
    def __init__(self, in_features, hidden):
        super().__init__()
        self.encoder = nn.Linear(in_features, hidden)
        self.bias = nn.Parameter(torch.zeros(in_features))

    def forward(self, x):
        h = torch.relu(self.encoder(x))
        return h @ self.encoder.weight + self.bias
