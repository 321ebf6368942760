"""`update`가 모델을 다시 복사해서, 변화도가 필요한 복사본으로 바뀌어요."""
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
        new = copy.deepcopy(model)
        for mixed, old in zip(new.parameters(), self.shadow.parameters()):
            mixed.copy_(self.decay * old + (1 - self.decay) * mixed)
        self.shadow = new
