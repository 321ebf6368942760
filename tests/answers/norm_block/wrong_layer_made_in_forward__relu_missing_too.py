"""forward에서 정규화를 만들고, ReLU를 잊었어요."""
from torch import nn


class B(nn.Module):
    def __init__(self, f, norm):
        super().__init__()
        self.f, self.norm = f, norm
        self.l = nn.Linear(f, f)

    def forward(self, x):
        return self.norm(self.f)(self.l(x))


def make_block(features, norm):
    return B(features, norm)
