"""None일 때를 if로 갈랐어요."""
from torch import nn


def make_block(features, norm):
    layers = [nn.Linear(features, features)]
    if norm is not None:
        layers.append(norm(features))
    return nn.Sequential(*layers, nn.ReLU())
