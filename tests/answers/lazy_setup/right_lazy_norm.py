"""BatchNorm도 Lazy로 두고, 배율과 이동을 뺐어요."""

import torch
from torch import nn


def build(sample):
    model = nn.Sequential(nn.LazyLinear(16, bias=False), nn.LazyBatchNorm1d(affine=False), nn.LazyLinear(4))
    model.eval()(sample)
    model.train()
    return model, torch.optim.SGD(model.parameters(), lr=0.1)
