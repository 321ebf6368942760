"""셋을 넣어 보고 하나의 크기만 읽어요. 모드는 따로 담아 두어요."""

import torch


def infer_in_features(features, input_shape):
    before = {name: m.training for name, m in features.named_modules()}
    features.train(False)
    with torch.random.fork_rng(), torch.no_grad():
        out = features(torch.zeros(3, *input_shape))
    for name, module in features.named_modules():
        module.training = before[name]
    return int(out[0].numel())
