"""정수만 적어서 int64가 됐어요."""
import torch

x = torch.tensor([[1, 2, 3], [4, 5, 6]])
