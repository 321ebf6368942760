"""spectral_norm이 무작위 벡터를 버퍼로 둬요. 가중치는 모두 매개변수예요."""

import torch
from torch import nn
from torch.nn.utils.parametrizations import spectral_norm


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = spectral_norm(nn.Linear(784, 32))
        self.output = nn.Linear(32, 10)

    def forward(self, images):
        return self.output(torch.relu(self.hidden(images.float().flatten(1))))
