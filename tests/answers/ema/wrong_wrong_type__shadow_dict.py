"""`shadow`에 모델이 아니라 텐서의 dict를 두었어요."""
import torch
from torch import nn


class EMA(nn.Module):
    def __init__(self, model, decay):
        super().__init__()
        self.decay = decay
        self.shadow = {k: v.clone() for k, v in model.state_dict().items()}

    @torch.no_grad()
    def update(self, model):
        names = dict(model.named_parameters())
        for name, value in model.state_dict().items():
            if name in names:
                self.shadow[name].lerp_(value, 1 - self.decay)
            else:
                self.shadow[name].copy_(value)
