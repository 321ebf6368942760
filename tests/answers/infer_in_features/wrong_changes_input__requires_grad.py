"""변화도를 막으려고 매개변수를 동결하고 두었어요."""

import torch


def infer_in_features(features, input_shape):
    modes = [(m, m.training) for m in features.modules()]
    features.eval().requires_grad_(False)
    with torch.random.fork_rng():
        out = features(torch.zeros(1, *input_shape))
    for m, training in modes:
        m.training = training
    return out.numel()
