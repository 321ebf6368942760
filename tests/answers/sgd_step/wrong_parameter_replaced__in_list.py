"""리스트의 칸에 새 nn.Parameter를 넣었어요."""
from torch import nn


def sgd_step(parameters, lr):
    if not isinstance(parameters, list):
        parameters = list(parameters)
    for i, p in enumerate(parameters):
        if p.grad is not None:
            parameters[i] = nn.Parameter(p.detach() - lr * p.grad)
            p.grad = None
