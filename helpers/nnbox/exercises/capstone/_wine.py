"""이 레슨의 연습이 함께 쓰는 것: 와인 자료, 기준이 되는 모델, 표준화의 기준값."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

import torch
import torch.nn.functional as F
from torch import nn

from ... import observe
from ...observe import Unmet

CLASSES = 3
FEATURES = 13
TEST_ROWS = 60


class Standardizer(nn.Module):
    """통계를 버퍼에 담는 표준화."""

    def __init__(self, features: int) -> None:
        super().__init__()
        self.register_buffer("mean", torch.zeros(features))
        self.register_buffer("std", torch.ones(features))

    def fit(self, x: torch.Tensor) -> None:
        self.mean = x.mean(0)
        self.std = x.std(0) + 1e-8

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return (x - self.mean) / self.std


class Block(nn.Module):
    """`relu(fc2(dropout(relu(fc1(x)))) + x)`."""

    def __init__(self, width: int, p: float = 0.0) -> None:
        super().__init__()
        self.fc1 = nn.Linear(width, width)
        self.dropout = nn.Dropout(p) if p else nn.Identity()
        self.fc2 = nn.Linear(width, width)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return torch.relu(self.fc2(self.dropout(torch.relu(self.fc1(x)))) + x)


class Net(nn.Module):
    """표준화, 줄기, 블록, 머리 `fc`로 된 분류기."""

    def __init__(self, features: int = FEATURES, width: int = 12, depth: int = 2, p: float = 0.0) -> None:
        super().__init__()
        self.standardizer = Standardizer(features)
        self.stem = nn.Linear(features, width)
        self.blocks = nn.ModuleList(Block(width, p) for _ in range(depth))
        self.fc = nn.Linear(width, CLASSES)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        x = self.stem(self.standardizer(x))
        for block in self.blocks:
            x = block(x)
        return self.fc(x)


def set_values(block: nn.Module, **values: torch.Tensor | float) -> None:
    """`fc1_bias=1.0`처럼 적은 매개변수의 값을 정합니다."""
    found = observe.parameters(block)
    with torch.no_grad():
        for name, value in values.items():
            found[name.replace("_", ".")].copy_(torch.as_tensor(value))


HIDDEN = 40
"""`hidden_of`에 넣는 블록의 폭."""


def hidden_of(block: nn.Module) -> torch.Tensor:
    """`fc2`가 받는 값, (200, HIDDEN). 은닉값이 모두 1이 되고 그대로 나오도록 가중치를 정해 놓고 봅니다."""
    set_values(block, fc1_weight=0.0, fc1_bias=1.0, fc2_weight=torch.eye(HIDDEN), fc2_bias=0.0)
    return observe.tensor_from(block, torch.zeros(200, HIDDEN)).detach()


def dropped_share(hidden: torch.Tensor) -> float:
    """은닉값 가운데 0이 된 비율."""
    return (hidden == 0).double().mean().item()


@functools.cache
def _wine() -> tuple[torch.Tensor, ...]:
    from sklearn.datasets import load_wine

    x, y = (torch.tensor(part) for part in load_wine(return_X_y=True))
    # 어떤 처음 값에서 시작해도 정확도가 고르게 나오는 나눔입니다.
    order = torch.randperm(len(x), generator=torch.Generator().manual_seed(19))
    test, train = order[:TEST_ROWS], order[TEST_ROWS:]
    return x[train].float(), y[train], x[test].float(), y[test]


def wine() -> tuple[torch.Tensor, ...]:
    """늘 같은 나눔의 `x_train`, `y_train`, `x_test`, `y_test`. 부를 때마다 복사본입니다."""
    return tuple(part.clone() for part in _wine())


def columns(rows: int, features: int) -> torch.Tensor:
    """열마다 중심과 퍼진 정도가 다른 자료."""
    return torch.randn(rows, features) * (1.5 + 2 * torch.rand(features)) + 3 * torch.randn(features)


def scaled_by(x: torch.Tensor, given: torch.Tensor) -> list[torch.Tensor]:
    """`x`의 통계로 표준화한 `given`. scikit-learn의 것과, 분산을 n - 1로 나눈 것."""
    from sklearn.preprocessing import StandardScaler

    scaler = StandardScaler().fit(x.double().numpy())
    mean, std = torch.tensor(scaler.mean_), torch.tensor(scaler.scale_)
    unbiased = std * (len(x) / (len(x) - 1)) ** 0.5
    return [(given.double() - mean) / std, (given.double() - mean) / unbiased]


def standardizes(module: nn.Module, x: torch.Tensor, given: torch.Tensor) -> bool:
    """`module(given)`이 `x`의 통계로 표준화한 값인가."""
    output = observe.tensor_from(module, given)
    return any(observe.close(output, expected, 1e-3) for expected in scaled_by(x, given))


def fit(module: nn.Module, x: torch.Tensor) -> None:
    """`module.fit(x)`. 받은 자료를 바꾸면 거절합니다."""
    before = x.clone()
    observe.call(lambda: module.fit(x))
    if not observe.same(x, before):
        raise Unmet(
            "changes_input",
            "`fit` 메소드를 부르고 나니 넣은 자료의 값이 달라졌어요.",
            "이름이 `_`로 끝나는 연산과 `-=` 같은 연산은 받은 텐서를 바꿔요.",
            "새 텐서를 만드는 연산으로 바꿔 보세요.",
        )


def train(model: nn.Module, x: torch.Tensor, y: torch.Tensor, steps: int = 60) -> None:
    """Adam으로 모든 매개변수를 학습하고 평가 모드로 둡니다."""
    optimizer = torch.optim.Adam(observe.parameters(model).values(), lr=0.01)
    observe.train(model)
    for _ in range(steps):
        optimizer.zero_grad()
        observe.call(F.cross_entropy(observe.call(model, x), y).backward)
        optimizer.step()
    observe.train(model, False)


def accuracy(model: nn.Module, x: torch.Tensor, y: torch.Tensor) -> float:
    """맞힌 비율."""
    return (observe.tensor_from(model, x).argmax(1) == y).double().mean().item()


def headless(model: nn.Module, x: torch.Tensor) -> torch.Tensor:
    """평가 모드에서 `fc`가 받는 값."""
    seen: list[torch.Tensor] = []
    model = observe.copy(model).eval()
    model.fc.register_forward_pre_hook(lambda _, inputs: seen.append(inputs[0].detach()))
    model(x)
    return seen[0]


def refuse_no_function(function: Any) -> None:
    """함수 자리에 모델이나 클래스가 있으면 거절합니다.

    Raises:
        Unmet: 함수가 아닐 때(`wrong_type`).
    """
    if observe.is_module(function) or observe.is_class(function):
        raise Unmet(
            "wrong_type",
            f"함수가 있을 자리에 {observe.it_is(function)}.",
            "채점할 때 인자를 바꿔 가며 여러 번 불러요. 그러려면 함수가 있어야 해요.",
            "`def`로 함수를 만들었는지 살펴보세요.",
        )


def called(function: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
    """`function(*args, **kwargs)`.

    Raises:
        Unmet: 함수가 아닐 때(`wrong_type`).
    """
    refuse_no_function(function)
    return observe.call(function, *args, **kwargs)


def given_back(function: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
    """`function`이 돌려준, `None`이 아닌 값.

    Raises:
        Unmet: 함수가 아니거나(`wrong_type`), `None`을 돌려주었을 때(`missing_return`).
    """
    refuse_no_function(function)
    return observe.returned(function, *args, **kwargs)


def wrong_type(value: Any, wanted: str, advice: str) -> Unmet:
    """돌려준 값의 종류가 다를 때의 말."""
    return Unmet("wrong_type", f"돌려준 값은 {observe.it_is(value)}.", wanted, advice)
