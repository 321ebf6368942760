import torch


def save_model(model, path):
    torch.save(model, path)


def load_model(make, path):
    return torch.load(path, weights_only=False).eval()
