"""같은 Parameter에 이름을 하나 더 붙였어요."""
import torch
from torch import nn


class TiedAutoencoder(nn.Module):
    def __init__(self, in_features, hidden):
        super().__init__()
        self.encoder = nn.Linear(in_features, hidden)
        self.tied_weight = self.encoder.weight
        self.decoder_bias = nn.Parameter(torch.zeros(in_features))

    def forward(self, x):
        h = torch.relu(self.encoder(x))
        return torch.matmul(h, self.tied_weight) + self.decoder_bias
