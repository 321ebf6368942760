"""차이만큼 빼고, 버퍼는 `set` 없이 이름으로 찾아 복사하는 방법. `decay`도 버퍼예요."""
import copy

import torch
from torch import nn


class EMA(nn.Module):
    def __init__(self, model, decay):
        super().__init__()
        self.register_buffer("decay", torch.tensor(decay, dtype=torch.float64))
        self.shadow = copy.deepcopy(model)
        self.shadow.requires_grad_(False)

    @torch.no_grad()
    def update(self, model):
        mine = dict(self.shadow.named_parameters())
        for name, new in model.named_parameters():
            old = mine[name]
            old.sub_((1 - self.decay.item()) * (old - new))
        mine = dict(self.shadow.named_buffers())
        for name, new in model.named_buffers():
            mine[name].copy_(new)
