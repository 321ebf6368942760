"""정수를 늘어놓고 float32로 바꾼 뒤 shape을 맞춰요."""
import torch

x = torch.arange(6).reshape(2, 3).to(torch.float32)
