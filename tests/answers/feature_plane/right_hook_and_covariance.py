import copy

import torch


def feature_plane(model, x):
    seen = []
    copied = copy.deepcopy(model).eval()
    copied.fc.register_forward_pre_hook(lambda module, inputs: seen.append(inputs[0].detach()))
    copied(x)
    features = seen[0]
    values, vectors = torch.linalg.eigh(torch.cov(features.T))
    directions = vectors[:, [-1, -2]]
    return (features - features.mean(0)) @ directions
