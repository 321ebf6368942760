"""값은 아무래도 좋다고 생각해서 nan으로 채워요."""
import torch

x = torch.full((2, 3), float("nan"))
