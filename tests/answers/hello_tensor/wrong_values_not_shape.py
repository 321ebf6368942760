"""shape을 적는다는 것이 값을 적었어요."""
import torch

x = torch.tensor([2., 3.])
