"""half도 float이니 괜찮다고 생각했어요."""
import torch

x = torch.zeros(2, 3).half()
