"""nn.Linear가 이미 계약을 모두 지켜요."""
from torch import nn


MyLinear = nn.Linear
