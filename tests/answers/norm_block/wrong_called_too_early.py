"""만든 블록에 텐서를 넣어 그 결과를 돌려줬어요."""
import torch
from torch import nn


def make_block(features, norm):
    block = nn.Sequential(nn.Linear(features, features), norm(features), nn.ReLU())
    return block(torch.randn(4, features))
