"""진짜 텐서에서 마지막 축만 떼고 읽어요."""
import torch
from torch import nn

in_features = nn.Linear(5, 3).in_features
leading_shape = torch.zeros(2, 7, 4).shape[:-1]
