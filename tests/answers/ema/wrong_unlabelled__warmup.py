"""처음에는 `decay`보다 작은 몫에서 시작해요. `decay`를 쓰기는 해요."""
import copy

import torch
from torch import nn


class EMA(nn.Module):
    def __init__(self, model, decay):
        super().__init__()
        self.decay, self.n = decay, 0
        self.shadow = copy.deepcopy(model).requires_grad_(False)

    def update(self, model):
        self.n += 1
        d = min(self.decay, (1 + self.n) / (10 + self.n))
        with torch.no_grad():
            for s, m in zip(self.shadow.parameters(), model.parameters()):
                s.copy_(d * s + (1 - d) * m)
            for s, m in zip(self.shadow.buffers(), model.buffers()):
                s.copy_(m)
