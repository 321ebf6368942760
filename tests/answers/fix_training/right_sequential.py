"""모두 Sequential이나 nn.Linear로 바꾸었어요."""
from torch import nn

class NetA(nn.Module):
    def __init__(self):
        super().__init__()
        layers = [nn.Linear(4, 16), nn.Tanh(), nn.Linear(16, 3)]
        self.net = nn.Sequential(*layers)
    def forward(self, x):
        return self.net(x)

class NetB(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(4, 3)
        nn.init.normal_(self.fc.weight, std=0.1)
    def forward(self, x):
        return self.fc(x)

class NetC(nn.Sequential):
    def __init__(self):
        super().__init__(nn.Linear(4, 8), nn.Tanh(), nn.Linear(8, 3))
