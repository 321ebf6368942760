"""표본 하나를 학습 모드 그대로 불렀어요."""

import torch


def infer_in_features(features, input_shape):
    return features(torch.zeros(1, *input_shape)).numel()
