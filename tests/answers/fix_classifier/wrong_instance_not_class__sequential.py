"""클래스를 쓰지 않고 Sequential을 바로 담았어요."""

from torch import nn

Classifier = nn.Sequential(nn.Flatten(), nn.Linear(784, 10))
