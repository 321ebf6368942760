"""`copy.copy`로 복사해 텐서를 같이 써요."""
import copy

import torch
from torch import nn


class EMA(nn.Module):
    def __init__(self, model, decay):
        super().__init__()
        self.decay = decay
        self.shadow = copy.copy(model)

    @torch.no_grad()
    def update(self, model):
        for old, new in zip(self.shadow.parameters(), model.parameters()):
            old.copy_(self.decay * old + (1 - self.decay) * new)
        for old, new in zip(self.shadow.buffers(), model.buffers()):
            old.copy_(new)
