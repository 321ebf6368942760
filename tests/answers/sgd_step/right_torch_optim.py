"""torch.optim.SGD에 맡겨요."""
import torch


def sgd_step(parameters, lr):
    optimizer = torch.optim.SGD(parameters, lr=lr)
    optimizer.step()
    optimizer.zero_grad()
