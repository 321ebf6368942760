"""`detach`한 값을 `mul_`과 `add_`로 섞고 복사본은 평가 모드로 두는 방법."""
from copy import deepcopy

from torch import nn


class EMA(nn.Module):
    def __init__(self, model, decay):
        super().__init__()
        self.decay = decay
        self.shadow = deepcopy(model).eval()
        for parameter in self.shadow.parameters():
            parameter.requires_grad = False

    def update(self, model):
        new = dict(model.named_parameters())
        for name, old in self.shadow.named_parameters():
            old.mul_(self.decay).add_(new[name].detach(), alpha=1 - self.decay)
        for name, buffer in model.named_buffers():
            self.shadow.get_buffer(name).copy_(buffer)
