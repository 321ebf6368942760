import torch
from torch import nn


def feature_plane(model, x):
    body = nn.Sequential(*list(model.children())[:-1])
    with torch.no_grad():
        features = body(x)
    centered = features - features.mean(0)
    u, s, vh = torch.linalg.svd(centered, full_matrices=False)
    return centered @ vh[:2].T
