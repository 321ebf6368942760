"""받은 모델의 머리를 떼고, 평균을 빼지 않습니다."""

import torch
from torch import nn


def feature_plane(model, x):
    body = model.eval()
    body.fc = nn.Identity()
    with torch.no_grad():
        features = body(x)
    centered = features
    u, s, vh = torch.linalg.svd(centered, full_matrices=False)
    return centered @ vh[:2].T
