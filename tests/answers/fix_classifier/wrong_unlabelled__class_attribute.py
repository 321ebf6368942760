"""계층을 클래스 속성으로 두었어요. 모든 인스턴스가 같이 쓰지만 등록되지 않아요."""

import torch
from torch import nn


class Classifier(nn.Module):
    shared = nn.Linear(784, 8)

    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(8, 10)

    def forward(self, x):
        return self.fc(torch.relu(self.shared(x.float().flatten(1))))
