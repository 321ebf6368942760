"""0뿐인 변화도는 뺄 것도 지울 것도 없으니 건너뛰어요."""
import torch


def sgd_step(parameters, lr):
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None and p.grad.any():
                p.sub_(p.grad, alpha=lr)
                p.grad = None
