"""알아낸 크기를 받은 모듈에 적어 두었어요."""

import copy

import torch


def infer_in_features(features, input_shape):
    probe = copy.deepcopy(features).eval()
    features.out_size = probe(torch.zeros(1, *input_shape)).numel()
    return features.out_size
