"""줄인 값을 그래프째 속성에 담아 두어서 deepcopy로 복사할 수 없어요."""
import torch
from torch import nn


class TiedAutoencoder(nn.Module):
    def __init__(self, in_features, hidden):
        super().__init__()
        self.encoder = nn.Linear(in_features, hidden)
        self.decoder_bias = nn.Parameter(torch.zeros(in_features))

    def forward(self, x):
        self.code = torch.relu(self.encoder(x))
        return self.code @ self.encoder.weight + self.decoder_bias
