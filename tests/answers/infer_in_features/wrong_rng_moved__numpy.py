"""numpy로 입력을 만들어서 numpy의 난수 상태가 움직였어요."""

import copy

import numpy as np
import torch


def infer_in_features(features, input_shape):
    x = torch.from_numpy(np.random.rand(1, *input_shape)).float()
    return copy.deepcopy(features).eval()(x).numel()
