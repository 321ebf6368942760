"""복사본을 평가 모드로 불러요."""

import copy

import torch


def infer_in_features(features, input_shape):
    probe = copy.deepcopy(features).eval()
    with torch.random.fork_rng(), torch.no_grad():
        return probe(torch.zeros(1, *input_shape)).numel()
