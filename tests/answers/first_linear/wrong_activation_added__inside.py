"""하위 클래스의 forward가 relu까지 해요. 이름만 Linear예요."""

import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(2, 5)


class Rectified(nn.Linear):
    def forward(self, input):
        return super().forward(input).relu()


linear_layer = Rectified(5, 3)
output = linear_layer(x)
