"""randn으로 입력을 만들어서 난수 상태가 움직였어요."""

import copy

import torch


def infer_in_features(features, input_shape):
    probe = copy.deepcopy(features).eval()
    with torch.no_grad():
        out = probe(torch.randn(1, *input_shape))
    return out.numel()
