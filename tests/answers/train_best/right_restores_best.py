import torch
from torch import nn

import io


def train_best(model, optimizer, x, y, x_val, y_val, epochs):
    criterion = nn.CrossEntropyLoss()
    losses = []
    for epoch in epochs:
        model.train(True)
        criterion(model(x), y).backward()
        optimizer.step()
        optimizer.zero_grad()
        with torch.inference_mode():
            losses += [criterion(model.train(False)(x_val), y_val).item()]
        if losses[-1] == min(losses):
            memory = io.BytesIO()
            torch.save(model.state_dict(), memory)
    memory.seek(0)
    best = torch.load(memory, weights_only=True)
    model.load_state_dict(best)
    return best, losses
