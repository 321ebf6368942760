"""평가 모드로 바꾸고 되돌리지 않았어요."""

import torch


def infer_in_features(features, input_shape):
    features.eval()
    with torch.random.fork_rng(), torch.no_grad():
        out = features(torch.zeros(1, *input_shape))
    return out.numel()
