"""`shadow`를 `None`으로 두었다가 같은 이름으로 등록했어요."""
import copy

import torch
from torch import nn


class EMA(nn.Module):
    def __init__(self, model, decay):
        super().__init__()
        self.decay = decay
        self.shadow = None
        self.register_module("shadow", copy.deepcopy(model).requires_grad_(False))

    @torch.no_grad()
    def update(self, model):
        for old, new in zip(self.shadow.parameters(), model.parameters()):
            old.lerp_(new, 1 - self.decay)
        for old, new in zip(self.shadow.buffers(), model.buffers()):
            old.copy_(new)
