"""매개변수를 한꺼번에 옮기고, 몇 번 옮겼는지 세는 방법."""
import copy

import torch
from torch import nn


class EMA(nn.Module):
    def __init__(self, model, decay):
        super().__init__()
        self.decay = decay
        self.add_module("shadow", copy.deepcopy(model))
        self.shadow.requires_grad_(False)
        self.register_buffer("updates", torch.tensor(0))

    def forward(self, *args, **kwargs):
        return self.shadow(*args, **kwargs)

    def update(self, model):
        with torch.no_grad():
            old, new = list(self.shadow.parameters()), list(model.parameters())
            torch._foreach_lerp_(old, new, 1 - self.decay)
            for mine, theirs in zip(self.shadow.buffers(), model.buffers()):
                mine.copy_(theirs)
            self.updates += 1
        return self
