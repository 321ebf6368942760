"""`no_grad` 없이 섞어서 `shadow`에 연산 그래프가 남았어요."""
import copy

from torch import nn


class EMA(nn.Module):
    def __init__(self, model, decay):
        super().__init__()
        self.decay = decay
        self.shadow = copy.deepcopy(model).requires_grad_(False)

    def update(self, model):
        for old, new in zip(self.shadow.parameters(), model.parameters()):
            old.mul_(self.decay).add_((1 - self.decay) * new)
        for old, new in zip(self.shadow.buffers(), model.buffers()):
            old.copy_(new)
