"""복사본 뒤에 LazyLinear를 붙여서 in_features를 읽어요."""

import copy

import torch
from torch import nn


def infer_in_features(features, input_shape):
    with torch.random.fork_rng():
        lazy = nn.LazyLinear(1)
        probe = nn.Sequential(copy.deepcopy(features), nn.Flatten(), lazy).eval()
        probe(torch.zeros(1, *input_shape))
    return lazy.in_features
