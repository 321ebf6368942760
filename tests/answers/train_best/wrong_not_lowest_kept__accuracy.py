import copy

import torch
import torch.nn.functional as F


def train_best(model, optimizer, x, y, x_val, y_val, epochs):
    best, highest, losses = None, -1.0, []
    for _ in epochs:
        model.train()
        optimizer.zero_grad()
        F.cross_entropy(model(x), y).backward()
        optimizer.step()
        model.eval()
        with torch.no_grad():
            out = model(x_val)
            loss = F.cross_entropy(out, y_val).item()
            acc = (out.argmax(1) == y_val).double().mean().item()
        losses.append(loss)
        if acc > highest:
            highest, best = acc, copy.deepcopy(model.state_dict())
    return best, losses
