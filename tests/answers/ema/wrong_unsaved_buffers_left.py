"""`state_dict`에 있는 버퍼만 복사해 저장하지 않는 버퍼가 빠졌어요."""
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
        for old, new in zip(self.shadow.parameters(), model.parameters()):
            old.lerp_(new, 1 - self.decay)
        names = {name for name, _ in model.named_parameters(remove_duplicate=False)}
        own = self.shadow.state_dict()
        for name, value in model.state_dict().items():
            if name not in names:
                own[name].copy_(value)
