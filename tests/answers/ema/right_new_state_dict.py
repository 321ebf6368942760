"""새 `state_dict`를 모두 구한 다음 불러오는 방법. 저장하지 않는 버퍼는 따로 복사해요."""
import copy

import torch
from torch import nn


class EMA(nn.Module):
    def __init__(self, model, decay):
        super().__init__()
        self.shadow = copy.deepcopy(model)
        self.shadow.requires_grad_(False)
        self.decay = decay

    @torch.no_grad()
    def update(self, model):
        names = {name for name, _ in model.named_parameters(remove_duplicate=False)}
        old, new = self.shadow.state_dict(), model.state_dict()
        state = {
            name: self.decay * old[name] + (1 - self.decay) * new[name] if name in names
            else new[name]
            for name in new
        }
        self.shadow.load_state_dict(state)
        for mine, theirs in zip(self.shadow.buffers(), model.buffers()):
            mine.copy_(theirs)
