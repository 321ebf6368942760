"""역전파까지 해서 변화도가 바뀌었어요."""

import torch


def infer_in_features(features, input_shape):
    modes = [(module, module.training) for module in features.modules()]
    features.eval()
    output = features(torch.zeros(1, *input_shape))
    output.sum().backward()
    for module, training in modes:
        module.training = training
    return output.numel()
