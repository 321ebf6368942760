"""print의 결과를 담았어요. 그래서 None이에요."""
import torch

x = print(torch.zeros(2, 3))
