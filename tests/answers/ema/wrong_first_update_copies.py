"""첫 번째 `update`에서는 그대로 복사했어요."""
import copy

import torch
from torch import nn


class EMA(nn.Module):
    def __init__(self, model, decay):
        super().__init__()
        self.decay = decay
        self.started = False
        self.shadow = copy.deepcopy(model).requires_grad_(False)

    @torch.no_grad()
    def update(self, model):
        weight = 1 - self.decay if self.started else 1.0
        self.started = True
        for old, new in zip(self.shadow.parameters(), model.parameters()):
            old.lerp_(new, weight)
        for old, new in zip(self.shadow.buffers(), model.buffers()):
            old.copy_(new)
