"""클래스 대신 점수를 받는 함수를 썼어요."""
import torch
from torch import nn


def CausalMask(scores):
    n = scores.shape[-1]
    mask = torch.tril(torch.ones(n, n, dtype=torch.bool))
    return scores.masked_fill(~mask, float("-inf"))
