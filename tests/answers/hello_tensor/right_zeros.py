"""0으로 채운 텐서를 만들어요."""
import torch

x = torch.zeros(2, 3)
