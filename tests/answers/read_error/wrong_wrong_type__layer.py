"""숫자가 아니라 계층을 담았어요."""
from torch import nn

in_features = nn.Linear(5, 3)
leading_shape = (2, 7)
