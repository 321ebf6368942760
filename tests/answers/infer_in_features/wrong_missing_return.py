"""출력만 하고 돌려주지 않았어요."""

import copy

import torch


def infer_in_features(features, input_shape):
    probe = copy.deepcopy(features).eval()
    with torch.random.fork_rng(), torch.no_grad():
        out = probe(torch.zeros(1, *input_shape))
    print(out.numel())
