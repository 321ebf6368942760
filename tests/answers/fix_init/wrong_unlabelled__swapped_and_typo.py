"""두 Linear의 인자가 뒤바뀌었지만, 먼저 난 것은 철자의 오류예요."""

import torch
from torch import nn


class TinyNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = nn.Linear(8, 4)
        self.out = nn.Linear(2, 8)

    def forward(self, x):
        x = torch.rleu(x)
        return self.out(self.hidden(x))
