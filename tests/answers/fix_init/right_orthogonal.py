"""첫 Linear의 가중치를 직교로 유지해요."""
from torch import nn
from torch.nn.utils.parametrizations import orthogonal


class TinyNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList([orthogonal(nn.Linear(4, 8)), nn.ReLU(), nn.Linear(8, 2)])

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x
