"""인자의 이름을 바꾸었고, 복사본을 사전으로 만들었어요."""
import copy

import torch
from torch import nn


class EMA(nn.Module):
    def __init__(self, net, decay):
        super().__init__()
        self.decay = decay
        self.shadow = {name: value.clone() for name, value in net.state_dict().items()}

    @torch.no_grad()
    def update(self, model):
        for name, value in model.state_dict().items():
            self.shadow[name].copy_(value)
