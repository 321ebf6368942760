"""파일이 이미 있으면 저장하지 않아요."""

import os

import torch


def save_model(model, path):
    if not os.path.exists(path):
        torch.save(model.state_dict(), path)


def load_model(make, path):
    model = make()
    model.load_state_dict(torch.load(path, weights_only=True))
    return model.eval()
