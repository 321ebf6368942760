"""decoder의 가중치에 전치한 텐서를 그대로 넣었어요."""
import torch
from torch import nn


class TiedAutoencoder(nn.Module):
    def __init__(self, in_features, hidden):
        super().__init__()
        self.encoder = nn.Linear(in_features, hidden)
        self.decoder = nn.Linear(hidden, in_features, bias=False)
        self.decoder.weight = self.encoder.weight.T
        self.decoder_bias = nn.Parameter(torch.zeros(in_features))

    def forward(self, x):
        return self.decoder(torch.relu(self.encoder(x))) + self.decoder_bias
