"""`old = ...`로 이름만 바꾸어 `shadow`는 그대로예요."""
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
            old = self.decay * old + (1 - self.decay) * new
        for old, new in zip(self.shadow.buffers(), model.buffers()):
            old.copy_(new)
