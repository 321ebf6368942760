"""배치의 평균을 빼서 표본의 결과가 다른 표본에 달려 있어요."""
from torch import nn


class TinyNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 2)])

    def forward(self, x):
        x = x - x.mean(0)
        for layer in self.layers:
            x = layer(x)
        return x
