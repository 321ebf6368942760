"""하위 모듈만 돌아서 모델 자신의 매개변수와 버퍼를 빠뜨려요."""
import copy

import torch
from torch import nn


class EMA(nn.Module):
    def __init__(self, model, decay):
        super().__init__()
        self.decay = decay
        self.shadow = copy.deepcopy(model).requires_grad_(False)

    def update(self, model):
        with torch.no_grad():
            for s, m in zip(self.shadow.children(), model.children()):
                for a, b in zip(s.parameters(), m.parameters()):
                    a.copy_(self.decay * a + (1 - self.decay) * b)
                for a, b in zip(s.buffers(), m.buffers()):
                    a.copy_(b)
