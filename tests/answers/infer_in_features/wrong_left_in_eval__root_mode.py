"""바깥 모듈의 모드 하나로 모두 되돌렸어요."""

import torch


def infer_in_features(features, input_shape):
    was_training = features.training
    features.eval()
    with torch.random.fork_rng(), torch.no_grad():
        out = features(torch.zeros(1, *input_shape))
    features.train(was_training)
    return out.numel()
