"""`F.batch_norm`에 담아 둔 통계를 넣는 방법. 값이 모두 같은 열의 결과는 반올림만큼 0에서 벗어나요."""
import torch
import torch.nn.functional as F
from torch import nn


class Standardizer(nn.Module):
    def __init__(self, num_features):
        super().__init__()
        self.register_buffer("mean", torch.zeros(num_features))
        self.register_buffer("std", torch.ones(num_features))

    def fit(self, x):
        self.mean = x.mean(0)
        self.std = x.std(0)

    def forward(self, x):
        return F.batch_norm(x, self.mean, self.std ** 2, training=False, eps=1e-6)
