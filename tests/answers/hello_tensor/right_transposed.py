"""(3, 2) 텐서를 전치해요. 메모리에서 이어져 있지 않아요."""
import torch

x = torch.rand(3, 2).T
