"""동결했다가 모두 켜요. 처음부터 동결되어 있던 매개변수까지 켜져요."""

import torch


def infer_in_features(features, input_shape):
    modes = [(m, m.training) for m in features.modules()]
    features.eval().requires_grad_(False)
    out = features(torch.zeros(1, *input_shape))
    features.requires_grad_(True)
    for m, training in modes:
        m.training = training
    return out.numel()
