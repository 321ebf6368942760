"""Sequential만 받는다고 생각하고 번호로 돌았어요."""

import copy

import torch


def infer_in_features(features, input_shape):
    probe = copy.deepcopy(features).eval()
    x = torch.zeros(1, *input_shape)
    with torch.random.fork_rng(), torch.no_grad():
        for i in range(len(probe)):
            x = probe[i](x)
    return x.numel()
