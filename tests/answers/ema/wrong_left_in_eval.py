"""복사하기 전에 받은 모델을 평가 모드로 바꾸었어요."""
import copy

import torch
from torch import nn


class EMA(nn.Module):
    def __init__(self, model, decay):
        super().__init__()
        self.decay = decay
        model.eval()
        self.shadow = copy.deepcopy(model).requires_grad_(False)

    @torch.no_grad()
    def update(self, model):
        for old, new in zip(self.shadow.parameters(), model.parameters()):
            old.lerp_(new, 1 - self.decay)
        for old, new in zip(self.shadow.buffers(), model.buffers()):
            old.copy_(new)
