"""무작위 정수를 뽑았어요."""
import torch

x = torch.randint(0, 10, (2, 3))
