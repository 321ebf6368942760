"""학습 모드로 부르고 통계를 처음 값으로 되돌려서, 쌓인 통계가 사라졌어요."""

import torch
from torch import nn


def infer_in_features(features, input_shape):
    with torch.random.fork_rng(), torch.no_grad():
        out = features(torch.zeros(2, *input_shape))
    for module in features.modules():
        if isinstance(module, (nn.BatchNorm1d, nn.BatchNorm2d)):
            module.reset_running_stats()
    return out[0].numel()
