"""`decay` 값을 대입하고 다시 등록했고, 복사본은 목록에 담았어요."""
import copy

import torch
from torch import nn


class EMA(nn.Module):
    def __init__(self, model, decay):
        super().__init__()
        self.decay = decay
        self.register_buffer("decay", torch.tensor(decay))
        self.shadow = [copy.deepcopy(model)]

    @torch.no_grad()
    def update(self, model):
        for old, new in zip(self.shadow[0].parameters(), model.parameters()):
            old.copy_(self.decay * old + (1 - self.decay) * new)
