"""LazyLinear를 이름으로 가져오고, BatchNorm만 평가 모드로 두어요."""

from collections import OrderedDict

import torch
from torch.nn import BatchNorm1d, LazyLinear, Sequential


def build(sample):
    norm = BatchNorm1d(6)
    model = Sequential(OrderedDict(first=LazyLinear(6), norm=norm, head=LazyLinear(4)))
    norm.eval()
    model(sample)
    norm.train()
    return model, torch.optim.SGD(model.parameters(), lr=1)
