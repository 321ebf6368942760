"""함수 자리에 클래스를 넣었어요."""

from torch import nn

manual_linear = nn.Linear
