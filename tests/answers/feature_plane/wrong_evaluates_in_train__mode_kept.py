import copy

import torch
from torch import nn


def feature_plane(model, x):
    body = copy.deepcopy(model)
    body.fc = nn.Identity()
    with torch.no_grad():
        f = body(x)
    c = f - f.mean(0)
    return c @ torch.linalg.svd(c, full_matrices=False).Vh[:2].T
