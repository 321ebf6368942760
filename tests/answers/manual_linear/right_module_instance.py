"""forward를 가진 모듈의 인스턴스도 함수처럼 불러요."""

from torch import nn


class Manual(nn.Module):
    def forward(self, x, weight, bias=None):
        y = x.matmul(weight.mT)
        return y if bias is None else y + bias


manual_linear = Manual()
