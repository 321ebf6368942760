"""Linear의 하위 클래스도 Linear예요."""

import torch
from torch import nn

x = torch.randn(2, 5)


class FiveToThree(nn.Linear):
    def __init__(self):
        super().__init__(5, 3)


linear_layer = FiveToThree()
output = linear_layer(x)
