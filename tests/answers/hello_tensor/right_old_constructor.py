"""크기만 주는 예전 방식이에요. 값은 정하지 않았어요."""
import torch

x = torch.Tensor(2, 3)
