"""`state_dict`의 모든 값에 `decay`를 곱해 정수 버퍼에서 오류가 나요."""
import copy

import torch
from torch import nn


class EMA(nn.Module):
    def __init__(self, model, decay):
        super().__init__()
        self.decay = decay
        self.shadow = copy.deepcopy(model).requires_grad_(False)

    @torch.no_grad()
    def update(self, model):
        new = model.state_dict()
        for name, old in self.shadow.state_dict().items():
            old.mul_(self.decay).add_((1 - self.decay) * new[name])
