"""난수는 지켰지만 평가 모드로 바꾸지 않았어요. 표본이 하나뿐이라 BatchNorm1d가 멈춰요."""

import copy

import torch


def infer_in_features(features, input_shape):
    with torch.random.fork_rng():
        return copy.deepcopy(features)(torch.zeros(1, *input_shape)).numel()
