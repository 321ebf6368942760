"""nn.Sequential의 하위 클래스라서 forward를 쓰지 않아도 돼요."""
from torch import nn


class TinyNet(nn.Sequential):
    def __init__(self):
        super().__init__(nn.Linear(4, 8), nn.Tanh(), nn.Linear(8, 2))
