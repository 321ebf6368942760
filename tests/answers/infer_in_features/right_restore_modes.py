"""모듈마다 모드를 적어 두었다가 하나씩 되돌려요."""

import torch


def infer_in_features(features, input_shape):
    modes = [(module, module.training) for module in features.modules()]
    features.eval()
    try:
        with torch.random.fork_rng(), torch.no_grad():
            out = features(torch.rand((1, *input_shape)))
    finally:
        for module, training in modes:
            module.training = training
    return out.flatten(1).shape[1]
