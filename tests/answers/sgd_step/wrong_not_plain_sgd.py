"""SGD가 아니라 Adam을 썼어요."""
import torch


def sgd_step(parameters, lr):
    optimizer = torch.optim.Adam(parameters, lr=lr)
    optimizer.step()
    optimizer.zero_grad()
