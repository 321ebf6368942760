"""값 6개만 있으면 되는 줄 알았어요."""
import torch

x = torch.arange(6.)
