"""모델의 클래스를 인자 없이 다시 불러 복사본을 만들었어요."""
import torch
from torch import nn


class EMA(nn.Module):
    def __init__(self, model, decay):
        super().__init__()
        self.decay = decay
        self.shadow = type(model)()
        self.shadow.load_state_dict(model.state_dict())
        self.shadow.requires_grad_(False)

    @torch.no_grad()
    def update(self, model):
        for old, new in zip(self.shadow.parameters(), model.parameters()):
            old.lerp_(new, 1 - self.decay)
        for old, new in zip(self.shadow.buffers(), model.buffers()):
            old.copy_(new)
