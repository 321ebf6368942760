"""연습 하나를 선언하는 법: 이름, 힌트, 목표, 진단."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

import torch

from . import observe
from .observe import Unmet


class Kind(Enum):
    """연습이 달라고 하는 것의 종류."""

    MODULE = "Module 인스턴스"
    CLASS = "클래스"
    FUNCTION = "함수"
    TENSOR = "텐서"
    DICT = "사전"
    VALUE = "값"


@dataclass(frozen=True)
class Goal:
    """목표. `test`는 이루었으면 `True`, 아니면 `False`나 본 것을 말하는 문장을 돌려줍니다."""

    sentence: str
    test: Callable[..., bool | str]


@dataclass(frozen=True)
class Diagnosis:
    """오해 하나. `evidence`는 증거가 있으면 `True`나 글에 채울 값의 사전을 돌려줍니다.

    `goals`가 있으면 그 목표에 못 미쳤을 때만 봅니다.
    """

    label: str
    saw: str
    why: str
    next: str
    evidence: Callable[..., bool | Mapping[str, Any]]
    goals: tuple[Callable[..., Any], ...] = ()


@dataclass
class Exercise:
    """연습. 파일에 적힌 순서가 노트북의 순서입니다.

    Attributes:
        id: `check`에 넘기는 이름.
        title: 한국어 이름.
        needs: 학습자가 정의하는 이름과 그 종류.
        hints: 부드러운 것에서 거의 답인 것까지.
        given: 있으면 함께 받는 노트북의 이름. 없으면 `None`이 됩니다.
        seconds: 채점에 허락하는 시간(초).
    """

    id: str
    title: str
    needs: Mapping[str, Kind]
    hints: tuple[str, ...]
    given: tuple[str, ...] = ()
    seconds: float = 10.0
    goals: list[Goal] = field(default_factory=list)
    diagnoses: list[Diagnosis] = field(default_factory=list)

    def goal(self, sentence: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
        """목표를 더합니다. 함수의 인자 이름으로 학습자의 값을 받습니다."""

        def add(test: Callable[..., Any]) -> Callable[..., Any]:
            self.goals.append(Goal(sentence, test))
            return test

        return add

    def diagnosis(
        self, label: str, *, why: str, next: str, saw: str = "", goals: tuple[Callable[..., Any], ...] = ()
    ) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
        """진단을 더합니다. 목표에 못 미친 뒤에만, 적힌 순서대로 봅니다.

        `saw`가 비면 목표가 본 것을 그대로 씁니다. 글의 `{이름}`은 증거의 사전으로 채웁니다.
        인자 `error`를 두면 학습자의 코드가 낸 예외(없으면 `None`)를 받습니다.
        실수가 둘일 때 다른 목표의 까닭을 말하지 않도록, `goals`에 목표 함수를 적어 둘 수 있습니다.
        """

        def add(evidence: Callable[..., Any]) -> Callable[..., Any]:
            self.diagnoses.append(Diagnosis(label, saw, why, next, evidence, goals))
            return evidence

        return add


def require_kind(name: str, value: Any, kind: Kind) -> None:
    """종류가 다르면 거절합니다. 옳은 답일 수 있으면 그냥 둡니다.

    Raises:
        Unmet: `class_not_instance`, `instance_not_class`, `called_too_early`, `wrong_type`,
            `meta_device`, `still_lazy`.
    """
    refused = _REFUSALS[kind](name, value)
    if refused is not None:
        raise refused
    if kind is Kind.MODULE:
        observe.refuse_meta(value)
    if kind is Kind.TENSOR:
        tensor = observe.plain(value)
        observe.refuse_unreadable(tensor, f"`{name}` 자리에 있는 것은 {observe.it_is(tensor)}.")


def _refuse_for_module(name: str, value: Any) -> Unmet | None:
    if observe.is_module(value):
        return None
    if observe.is_class(value):
        return Unmet(
            "class_not_instance",
            f"`{name}` 자리에 있는 것은 {observe.it_is(value)}. 인스턴스가 아니에요.",
            "클래스는 설계도예요. 괄호를 붙여 불러야 가중치를 가진 인스턴스가 생겨요.",
            "이름 뒤에 괄호를 붙이고, 필요한 인자를 넣어 보세요.",
        )
    if observe.is_a(value, torch.Tensor):
        return _called_too_early(name, value)
    return _wrong_type(name, value, "계층이나 모델, 곧 `nn.Module`의 인스턴스를")


def _refuse_for_class(name: str, value: Any) -> Unmet | None:
    if observe.is_module(value):
        return Unmet(
            "instance_not_class",
            f"`{name}` 값은 이미 만든 인스턴스예요. 클래스가 아니에요.",
            "채점할 때 새 인스턴스를 여러 개 만들어요. 그러려면 클래스가 있어야 해요.",
            f"`{name} = ...()`처럼 인스턴스로 덮어쓴 줄이 있는지 찾아보세요.",
        )
    if observe.is_a(value, torch.Tensor):
        return _called_too_early(name, value)
    if observe.is_callable(value):
        return None
    return _wrong_type(name, value, "클래스를")


def _refuse_for_function(name: str, value: Any) -> Unmet | None:
    if observe.is_a(value, torch.Tensor):
        return _called_too_early(name, value)
    if observe.is_callable(value):
        return None
    return _wrong_type(name, value, "함수를")


def _refuse_for_tensor(name: str, value: Any) -> Unmet | None:
    if observe.is_a(value, torch.Tensor):
        return None
    if observe.is_class(value):
        return Unmet(
            "class_not_instance",
            f"`{name}` 자리에 있는 것은 {observe.it_is(value)}. 텐서가 아니에요.",
            "클래스는 설계도예요. 인스턴스를 만들고 불러야 텐서가 나와요.",
            "괄호를 붙여 부른 결과를 담았는지 살펴보세요.",
        )
    if observe.is_a(value, torch.Size):
        return Unmet(
            "wrong_type",
            f"`{name}` 자리에 텐서가 아니라 shape이 들어 있어요.",
            "계층이 돌려주는 것은 텐서예요. 뒤에 `.shape` 속성을 붙이면 그 텐서의 크기만 남아요.",
            "`.shape` 부분을 빼고 텐서를 담아 보세요.",
        )
    if observe.is_module(value):
        return Unmet(
            "wrong_type",
            f"`{name}` 자리에 있는 것은 {observe.it_is(value)}. 계산한 결과가 아니라 계층 자체예요.",
            "계층은 함수처럼 불러야 텐서를 돌려줘요.",
            "계층에 입력을 넣어 부른 결과를 담아 보세요.",
        )
    return _wrong_type(name, value, "텐서를")


def _refuse_for_dict(name: str, value: Any) -> Unmet | None:
    return None if observe.is_a(value, dict) else _wrong_type(name, value, "사전(dict)을")


def _called_too_early(name: str, value: torch.Tensor) -> Unmet:
    return Unmet(
        "called_too_early",
        f"`{name}` 자리에 있는 것은 {observe.it_is(value)}.",
        "이미 한 번 부른 결과예요. 여기에는 부르기 전의 것이 있어야 해요.",
        "입력을 넣는 마지막 괄호를 빼 보세요.",
    )


def _wrong_type(name: str, value: Any, wanted: str) -> Unmet:
    return Unmet(
        "wrong_type",
        f"`{name}` 자리에 있는 것은 {observe.it_is(value)}.",
        f"여기에는 {wanted} 담아야 해요.",
        f"`{name}` 이름에 무엇을 담았는지 `print(type({name}))`로 확인해 보세요.",
    )


_REFUSALS: dict[Kind, Callable[[str, Any], Unmet | None]] = {
    Kind.MODULE: _refuse_for_module,
    Kind.CLASS: _refuse_for_class,
    Kind.FUNCTION: _refuse_for_function,
    Kind.TENSOR: _refuse_for_tensor,
    Kind.DICT: _refuse_for_dict,
    Kind.VALUE: lambda name, value: None,
}
