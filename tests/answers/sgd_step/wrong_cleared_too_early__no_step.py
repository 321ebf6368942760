"""optimizer.step()을 빠뜨렸어요."""
import torch


def sgd_step(parameters, lr):
    optimizer = torch.optim.SGD(parameters, lr=lr)
    optimizer.zero_grad()
