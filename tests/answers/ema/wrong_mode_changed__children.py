"""모드를 되돌리면서 평가 모드였던 하위 모듈까지 학습 모드로 바꾸어요."""
import copy

import torch
from torch import nn


class EMA(nn.Module):
    def __init__(self, model, decay):
        super().__init__()
        self.decay = decay
        self.shadow = copy.deepcopy(model).requires_grad_(False)

    def update(self, model):
        was = model.training
        model.eval()
        with torch.no_grad():
            for s, m in zip(self.shadow.parameters(), model.parameters()):
                s.copy_(self.decay * s + (1 - self.decay) * m)
            for s, m in zip(self.shadow.buffers(), model.buffers()):
                s.copy_(m)
        model.train(was)
