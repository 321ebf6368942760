"""매개변수로 잡히지 않게 복사본을 list에 넣었어요."""
import copy

import torch
from torch import nn


class EMA(nn.Module):
    def __init__(self, model, decay):
        super().__init__()
        self.decay = decay
        self.shadow = [copy.deepcopy(model).requires_grad_(False)]

    @torch.no_grad()
    def update(self, model):
        for old, new in zip(self.shadow[0].parameters(), model.parameters()):
            old.lerp_(new, 1 - self.decay)
        for old, new in zip(self.shadow[0].buffers(), model.buffers()):
            old.copy_(new)
