"""모델이 평가 모드이면 움직이지 않아요."""
import copy

import torch
from torch import nn


class EMA(nn.Module):
    def __init__(self, model, decay):
        super().__init__()
        self.decay = decay
        self.shadow = copy.deepcopy(model).requires_grad_(False)

    def update(self, model):
        if not model.training:
            return
        with torch.no_grad():
            for s, m in zip(self.shadow.parameters(), model.parameters()):
                s.copy_(self.decay * s + (1 - self.decay) * m)
            for s, m in zip(self.shadow.buffers(), model.buffers()):
                s.copy_(m)
