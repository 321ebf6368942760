"""평가 모드로 바꾸지 않고, 받은 모델에서 바로 머리를 뗍니다. 먼저 드러나는 것은 꺼지는 값입니다."""

import torch
from torch import nn


def feature_plane(model, x):
    body = model
    body.fc = nn.Identity()
    with torch.no_grad():
        features = body(x)
    centered = features - features.mean(0)
    u, s, vh = torch.linalg.svd(centered, full_matrices=False)
    return centered @ vh[:2].T
