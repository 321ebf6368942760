"""함수를 부른 결과를 같은 이름에 넣었어요."""
import torch
from torch import nn


def sgd_step(parameters, lr):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p -= lr * p.grad
                p.grad = None


layer = nn.Linear(2, 1)
layer(torch.ones(1, 2)).sum().backward()
sgd_step = sgd_step(layer.parameters(), 0.1)
