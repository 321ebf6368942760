"""가중치가 없는 부품과 상수는 클래스 밖에 있어도 돼요."""

import torch
from torch import nn

flatten, relu = nn.Flatten(), nn.ReLU()
mean, std = torch.tensor(0.13), torch.tensor(0.31)


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = nn.Linear(784, 64)
        self.output = nn.Linear(64, 10)

    def forward(self, images):
        return self.output(relu(self.hidden(flatten((images.float() - mean) / std))))
