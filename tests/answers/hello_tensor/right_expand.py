"""한 행을 두 행으로 펼쳐 보여 줘요."""
import torch

x = torch.tensor([1.5, 2.5, 3.5]).expand(2, 3)
