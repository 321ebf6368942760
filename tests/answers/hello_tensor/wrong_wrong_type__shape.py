"""shape만 적으면 되는 줄 알았어요."""
import torch

x = torch.zeros(2, 3).shape
