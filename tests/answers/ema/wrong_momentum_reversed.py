"""`decay`를 새 값에 곱했어요."""
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
            old.copy_(self.decay * new + (1 - self.decay) * old)
        for old, new in zip(self.shadow.buffers(), model.buffers()):
            old.copy_(new)
