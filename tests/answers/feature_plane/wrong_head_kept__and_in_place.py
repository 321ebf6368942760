"""받은 모델을 그대로 쓰고, 머리도 떼지 않습니다."""

import torch


def feature_plane(model, x):
    body = model.eval()
    with torch.no_grad():
        features = body(x)
    centered = features - features.mean(0)
    u, s, vh = torch.linalg.svd(centered, full_matrices=False)
    return centered @ vh[:2].T
