"""받는 인자의 이름이 `parameters`가 아니에요. 변화도도 지우지 않았어요."""

import torch


def sgd_step(params, lr):
    with torch.no_grad():
        for p in params:
            if p.grad is not None:
                p -= lr * p.grad
