"""행과 열을 바꿔 적었어요."""
import torch

x = torch.randn(3, 2)
