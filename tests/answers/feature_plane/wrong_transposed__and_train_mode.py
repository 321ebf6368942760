"""학습 모드로 부르고, 결과를 뒤집습니다."""

import copy

import torch
from torch import nn


def feature_plane(model, x):
    body = copy.deepcopy(model)
    body.fc = nn.Identity()
    with torch.no_grad():
        features = body(x)
    centered = features - features.mean(0)
    u, s, vh = torch.linalg.svd(centered, full_matrices=False)
    return (centered @ vh[:2].T).T
