"""값을 직접 적어서 만들어요. 소수점 하나면 모두 float32가 돼요."""
import torch

x = torch.tensor([[1, 2, 3], [4, 5, 6.]])
