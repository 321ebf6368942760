"""인코더를 클래스 밖에 둠."""

import torch
from torch import nn

encoder = nn.Linear(6, 3)


class TiedAutoencoder(nn.Module):
    def __init__(self, in_features, hidden):
        super().__init__()
        self.decoder_bias = nn.Parameter(torch.zeros(in_features))

    def forward(self, x):
        return torch.relu(encoder(x)) @ encoder.weight + self.decoder_bias
