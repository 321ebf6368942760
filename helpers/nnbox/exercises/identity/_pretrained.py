"""머리를 다루는 연습이 함께 쓰는 모델: 모두 `fc`라는 머리가 있고, `forward`의 마지막에 부릅니다."""

from __future__ import annotations

from collections import OrderedDict

import torch
import torch.nn.functional as F
from torch import nn


class Gate(nn.Module):
    """안쪽에도 `fc`라는 이름이 있는, 몸통의 일부."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.fc = nn.Linear(width, width)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return x * torch.sigmoid(self.fc(x))


class Pictures(nn.Module):
    """`forward`가 자식 사이에서 활성화 함수와 평균을 계산하고, 머리가 아닌 `fc`가 안쪽에 하나 더 있습니다."""

    def __init__(self, width: int, classes: int) -> None:
        super().__init__()
        self.conv = nn.Conv2d(1, width, 3)
        self.norm = nn.BatchNorm2d(width)
        self.gate = Gate(width)
        self.drop = nn.Dropout(0.5)
        self.fc = nn.Linear(width, classes)

    def forward(self, images: torch.Tensor) -> torch.Tensor:
        x = F.relu(self.norm(self.conv(images))).mean((2, 3))
        return self.fc(self.drop(self.gate(x)))

    def example(self) -> torch.Tensor:
        return torch.randn(6, 1, 5, 5)


class Table(nn.Module):
    """머리를 먼저 만들고, 이름이 `fc`로 시작하는 다른 계층과 바로 가진 매개변수와 저장하지 않는 버퍼가 있습니다."""

    def __init__(self, width: int, classes: int, bias: bool = False) -> None:
        super().__init__()
        self.fc = nn.Linear(width, classes, bias=bias)
        self.fc1 = nn.Linear(5, width)
        self.norm = nn.BatchNorm1d(width)
        self.scale = nn.Parameter(torch.rand(width) + 0.5)
        self.register_buffer("shift", torch.rand(width), persistent=False)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.fc(torch.tanh(self.norm(self.fc1(x))) * self.scale + self.shift)

    def example(self) -> torch.Tensor:
        return torch.randn(6, 5)


class Named(nn.Sequential):
    """이름을 붙인 Sequential."""

    def __init__(self, width: int, classes: int) -> None:
        layers = {"body": nn.Linear(5, width), "act": nn.ReLU(), "fc": nn.Linear(width, classes)}
        super().__init__(OrderedDict(layers))

    def example(self) -> torch.Tensor:
        return torch.randn(6, 5)


def _watch(*_: object) -> None:
    """아무것도 바꾸지 않는 훅."""


def pretrained() -> list[nn.Module]:
    """학습하다 온 모델. 통계와 변화도와 훅이 있고, 모드와 `requires_grad`가 섞여 있습니다."""
    models = [Pictures(16, 10), Table(12, 3), Named(9, 11)]
    for model in models:
        output = model(model.example())
        (output * torch.randn_like(output)).sum().backward()
    for model in models:
        model.register_forward_hook(_watch)
    models[0].norm.eval()
    models[1].fc1.weight.requires_grad_(False)
    models[2].eval()
    return models
