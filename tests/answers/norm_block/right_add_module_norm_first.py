"""norm을 먼저 만들어 두지만 실행 순서는 나중이에요."""
from torch import nn


def make_block(features, norm):
    middle = norm(features)
    block = nn.Sequential()
    block.add_module("linear", nn.Linear(in_features=features, out_features=features))
    block.add_module("middle", middle)
    block.append(nn.ReLU())
    return block
