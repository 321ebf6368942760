"""`state_dict()`를 돌며 실수를 모두 섞었어요. 함께 쓰는 매개변수가 두 번 움직이고 버퍼도 섞여요."""
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
        mine = self.shadow.state_dict()
        for name, value in model.state_dict().items():
            if value.is_floating_point():
                mine[name].lerp_(value, 1 - self.decay)
