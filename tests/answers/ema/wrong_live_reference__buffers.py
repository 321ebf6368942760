"""버퍼의 `.data`에 모델의 것을 그대로 넣었어요. 다음부터는 같이 움직여요."""
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
            old.lerp_(new, 1 - self.decay)
        for old, new in zip(self.shadow.buffers(), model.buffers()):
            old.data = new.data
