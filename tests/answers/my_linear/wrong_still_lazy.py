"""LazyLinear를 물려받아서 아직 가중치가 없어요."""
from torch import nn


class MyLinear(nn.LazyLinear):
    def __init__(self, in_features, out_features, bias=True):
        super().__init__(out_features, bias=bias)
