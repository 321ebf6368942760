"""깨끗이 하려고 변화도를 지웠어요."""

import torch


def infer_in_features(features, input_shape):
    modes = [(m, m.training) for m in features.modules()]
    features.eval()
    with torch.random.fork_rng():
        out = features(torch.zeros(1, *input_shape))
    features.zero_grad()
    for m, training in modes:
        m.training = training
    return out.numel()
