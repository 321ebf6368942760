"""bool 버퍼는 베끼지 않아요."""
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
        for a, b in zip(self.shadow.parameters(), model.parameters()):
            a.lerp_(b, 1 - self.decay)
        for a, b in zip(self.shadow.buffers(), model.buffers()):
            if b.dtype != torch.bool:
                a.copy_(b)
