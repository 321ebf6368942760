"""복사본의 매개변수를 `self.parameters`에 담아 두었어요."""
import copy

import torch
from torch import nn


class EMA(nn.Module):
    def __init__(self, model, decay):
        super().__init__()
        self.decay = decay
        self.shadow = copy.deepcopy(model).requires_grad_(False)
        self.parameters = list(self.shadow.parameters())

    @torch.no_grad()
    def update(self, model):
        for old, new in zip(self.parameters, model.parameters()):
            old.lerp_(new, 1 - self.decay)
        for old, new in zip(self.shadow.buffers(), model.buffers()):
            old.copy_(new)
