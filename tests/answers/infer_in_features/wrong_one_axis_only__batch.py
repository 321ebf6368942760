"""펼친 다음 배치 축의 크기를 돌려줘요. 늘 1이에요."""

import copy

import torch


def infer_in_features(features, input_shape):
    probe = copy.deepcopy(features).eval()
    return probe(torch.zeros(1, *input_shape)).flatten(1).size(0)
