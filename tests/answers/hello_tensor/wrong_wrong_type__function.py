"""함수를 부르는 괄호를 빠뜨렸어요."""
import torch

x = torch.zeros
