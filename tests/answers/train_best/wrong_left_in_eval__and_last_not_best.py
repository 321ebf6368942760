"""평가 모드로 계속 배우고, 마지막 값을 남깁니다."""

import copy

import torch
import torch.nn.functional as F


def train_best(model, optimizer, x, y, x_val, y_val, epochs):
    losses, best, lowest = [], None, float("inf")
    for _ in epochs:
        optimizer.zero_grad()
        F.cross_entropy(model(x), y).backward()
        optimizer.step()
        model.eval()
        with torch.no_grad():
            loss = F.cross_entropy(model(x_val), y_val).item()
        losses.append(loss)
        if True:
            lowest, best = loss, copy.deepcopy(model.state_dict())
    return best, losses
