"""`state_dict`를 돌며 옮겨 이름이 둘인 매개변수가 두 번 움직여요."""
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
        names = dict(model.named_parameters(remove_duplicate=False))
        old = self.shadow.state_dict()
        for name, new in model.state_dict().items():
            if name in names:
                old[name].lerp_(new, 1 - self.decay)
        for mine, theirs in zip(self.shadow.buffers(), model.buffers()):
            mine.copy_(theirs)
