"""모듈이 아니라 마스크 텐서를 만들었어요."""
import torch

size = 5
CausalMask = torch.tril(torch.ones(size, size, dtype=torch.bool))
