"""끝나면 늘 train()을 불러서, 평가 모드였던 것도 학습 모드가 됐어요."""

import torch


def infer_in_features(features, input_shape):
    features.eval()
    with torch.random.fork_rng(), torch.no_grad():
        out = features(torch.zeros(1, *input_shape))
    features.train()
    return out.numel()
