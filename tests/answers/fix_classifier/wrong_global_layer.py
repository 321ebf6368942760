"""숨은 계층을 클래스 밖에서 한 번 만들어요. 등록되지 않아요."""

import torch
from torch import nn

hidden = nn.Linear(784, 64)


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.output = nn.Linear(64, 10)

    def forward(self, images):
        return self.output(torch.relu(hidden(images.float().flatten(1))))
