"""`update`가 받은 모델이 아니라 만들 때 받은 모델을 따라가요."""
import copy

import torch
from torch import nn


class EMA(nn.Module):
    def __init__(self, model, decay):
        super().__init__()
        self.decay = decay
        self.model = [model]
        self.shadow = copy.deepcopy(model).requires_grad_(False)

    def update(self, model):
        with torch.no_grad():
            for s, m in zip(self.shadow.parameters(), self.model[0].parameters()):
                s.copy_(self.decay * s + (1 - self.decay) * m)
            for s, m in zip(self.shadow.buffers(), self.model[0].buffers()):
                s.copy_(m)
