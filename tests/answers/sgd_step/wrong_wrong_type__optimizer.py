"""함수 대신 옵티마이저 인스턴스를 넣었어요."""
import torch
from torch import nn


layer = nn.Linear(4, 2)
sgd_step = torch.optim.SGD(layer.parameters(), lr=0.1)
