"""배치 축을 붙이지 않아서 BatchNorm에서 오류가 나요."""

import copy

import torch


def infer_in_features(features, input_shape):
    probe = copy.deepcopy(features).eval()
    with torch.random.fork_rng(), torch.no_grad():
        out = probe(torch.zeros(*input_shape))
    return out.numel()
