"""복사본이라서 inference_mode에서 불러도 괜찮아요."""

import copy

import torch
from torch import nn


@torch.inference_mode()
def infer_in_features(features, input_shape):
    net = nn.Sequential(copy.deepcopy(features), nn.Flatten()).eval()
    with torch.random.fork_rng():
        return net(torch.ones([1] + list(input_shape))).size(-1)
