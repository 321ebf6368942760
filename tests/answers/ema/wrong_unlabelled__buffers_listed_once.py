"""`shadow`의 버퍼 목록을 처음에 한 번만 만들어요. 옮기고 나면 옛 텐서예요."""

import copy

import torch
from torch import nn


class EMA(nn.Module):
    def __init__(self, model, decay):
        super().__init__()
        self.decay = decay
        self.shadow = copy.deepcopy(model).requires_grad_(False)
        self.olds = list(self.shadow.buffers())

    @torch.no_grad()
    def update(self, model):
        for old, new in zip(self.shadow.parameters(), model.parameters()):
            old.lerp_(new, 1 - self.decay)
        for old, new in zip(self.olds, model.buffers()):
            old.copy_(new)
