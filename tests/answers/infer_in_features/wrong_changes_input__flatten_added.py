"""받은 모듈에 Flatten을 붙여 놓았어요."""

import torch
from torch import nn


def infer_in_features(features, input_shape):
    modes = [(m, m.training) for m in features.modules()]
    features.eval()
    features.add_module("flatten", nn.Flatten())
    with torch.random.fork_rng(), torch.no_grad():
        out = features(torch.zeros(1, *input_shape))
    for m, training in modes:
        m.training = training
    return out.numel()
