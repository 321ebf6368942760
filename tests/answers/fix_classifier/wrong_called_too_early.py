"""만들고 부른 결과를 담았어요."""

import torch
from torch import nn

Classifier = nn.Sequential(nn.Flatten(), nn.Linear(784, 10))(torch.zeros(4, 1, 28, 28))
