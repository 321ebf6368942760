"""입력이 아니라 계층의 dtype을 uint8로 맞추었어요."""
import torch
from torch import nn


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = nn.Linear(784, 64, dtype=torch.uint8)
        self.output = nn.Linear(64, 10)

    def forward(self, images):
        x = images.flatten(1)
        x = torch.relu(self.hidden(x))
        return self.output(x)
