"""크기가 같은 계층은 만들어 둔 것을 다시 써요."""
from torch import nn
import torch.nn.functional as F


class MLP(nn.Module):
    def __init__(self, sizes):
        super().__init__()
        made = {}
        self.layers = nn.ModuleList()
        for pair in zip(sizes, sizes[1:]):
            if pair not in made:
                made[pair] = nn.Linear(*pair)
            self.layers.append(made[pair])

    def forward(self, x):
        for layer in self.layers[:-1]:
            x = F.relu(layer(x))
        return self.layers[-1](x)
