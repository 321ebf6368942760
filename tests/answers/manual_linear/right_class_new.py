"""클래스의 __new__가 바로 결과를 돌려줘요."""

import torch.nn.functional as F


class manual_linear:
    def __new__(cls, x, weight, bias=None):
        return F.linear(x, weight, bias)
