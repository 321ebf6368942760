"""새 값을 먼저 불러온 다음 섞어서 옛 값이 남지 않아요."""
import copy

import torch
from torch import nn


class EMA(nn.Module):
    def __init__(self, model, decay):
        super().__init__()
        self.decay = decay
        self.shadow = copy.deepcopy(model).requires_grad_(False)

    def update(self, model):
        self.shadow.load_state_dict(model.state_dict())
        with torch.no_grad():
            for s, m in zip(self.shadow.parameters(), model.parameters()):
                s.copy_(self.decay * s + (1 - self.decay) * m)
