"""펼친 크기가 아니라 마지막 축만 읽었어요."""

import copy

import torch


def infer_in_features(features, input_shape):
    probe = copy.deepcopy(features).eval()
    with torch.random.fork_rng(), torch.no_grad():
        out = probe(torch.zeros(1, *input_shape))
    return out.shape[-1]
