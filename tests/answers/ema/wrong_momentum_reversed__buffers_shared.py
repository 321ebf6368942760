"""두 몫이 뒤바뀌었고, 버퍼는 모델의 메모리를 함께 써요."""
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
            old.lerp_(new, self.decay)
        for old, new in zip(self.shadow.buffers(), model.buffers()):
            old.data = new.data
