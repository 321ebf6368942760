"""모델을 받는다고 생각해서 parameters()를 불렀어요."""
import torch


def sgd_step(model, lr):
    with torch.no_grad():
        for p in model.parameters():
            if p.grad is not None:
                p -= lr * p.grad
                p.grad = None
