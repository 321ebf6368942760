"""encoder의 가중치를 clone해서 새 매개변수로 두었어요."""
import torch
from torch import nn


class TiedAutoencoder(nn.Module):
    def __init__(self, in_features, hidden):
        super().__init__()
        self.encoder = nn.Linear(in_features, hidden)
        self.decoder_weight = nn.Parameter(self.encoder.weight.detach().clone())
        self.decoder_bias = nn.Parameter(torch.zeros(in_features))

    def forward(self, x):
        h = torch.relu(self.encoder(x))
        return h @ self.decoder_weight + self.decoder_bias
