"""전치한 가중치를 nn.Parameter로 다시 감쌌어요."""
import torch
from torch import nn
import torch.nn.functional as F


class TiedAutoencoder(nn.Module):
    def __init__(self, in_features, hidden):
        super().__init__()
        self.encoder = nn.Linear(in_features, hidden)
        self.decoder_weight = nn.Parameter(self.encoder.weight.T)
        self.decoder_bias = nn.Parameter(torch.zeros(in_features))

    def forward(self, x):
        h = torch.relu(self.encoder(x))
        return F.linear(h, self.decoder_weight, self.decoder_bias)
