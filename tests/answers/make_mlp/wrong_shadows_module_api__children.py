"""계층 목록을 children이라는 이름에 담았어요."""
from torch import nn


class MLP(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.fc1, self.fc2 = nn.Linear(8, 16), nn.Linear(16, 4)
        self.drop = nn.Dropout(p) if p else nn.Identity()
        self.children = [self.fc1, nn.ReLU(), self.drop, self.fc2]

    def forward(self, x):
        for layer in self.children:
            x = layer(x)
        return x


def make_mlp(p):
    return MLP(p)
