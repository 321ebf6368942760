"""shape이 아니라 텐서를 담았어요."""
import torch

in_features = 5
leading_shape = torch.zeros(2, 7)
