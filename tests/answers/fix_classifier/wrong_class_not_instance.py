"""활성화 함수를 인스턴스가 아니라 클래스로 담았어요."""
import torch
from torch import nn


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = nn.Linear(28 * 28, 64)
        self.act = nn.ReLU
        self.output = nn.Linear(64, 10)

    def forward(self, images):
        x = images.float().flatten(1)
        return self.output(self.act(self.hidden(x)))
