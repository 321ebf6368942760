"""클래스 대신 Sequential 하나를 만들었어요."""
from torch import nn


TinyNet = nn.Sequential(
    nn.Linear(4, 8),
    nn.ReLU(),
    nn.Linear(8, 2),
)
