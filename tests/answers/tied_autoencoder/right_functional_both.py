"""encoder 모듈을 부르지 않고 가중치로 두 번 계산해요."""
import torch
from torch import nn


class TiedAutoencoder(nn.Module):
    def __init__(self, in_features, hidden):
        super().__init__()
        self.encoder = nn.Linear(in_features=in_features, out_features=hidden)
        self.decoder_bias = nn.Parameter(torch.full((in_features,), 0.5))

    def forward(self, x):
        W, b = self.encoder.weight, self.encoder.bias
        h = (x @ W.T + b).clamp(min=0)
        out = torch.tensordot(h, W, dims=1)
        out += self.decoder_bias
        return out
