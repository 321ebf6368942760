"""연습 `lost_tensors`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy
import torch
from torch import nn

from ... import observe
from ...exercise import Exercise, Kind
from ...observe import Unmet
from ..buffer._state import changed_fact, facts
from ._wine import given_back, wrong_type

Find = Callable[..., Any]

exercise = Exercise(
    "lost_tensors",
    "사라지는 텐서 찾기",
    needs={"lost_tensors": Kind.FUNCTION},
    hints=(
        "모듈의 보통 속성은 `vars(module)`에 있어요. 매개변수와 버퍼는 그 안의 다른 사전에 따로 들어 있어요. "
        "안의 모듈까지 모두 보려면 무엇을 부르면 될까요?",
        "`model.named_modules()` 메소드는 (이름, 모듈)을 차례로 줘요. 모델 자신의 이름은 빈 문자열이에요. "
        "속성마다 `isinstance(value, torch.Tensor)`인지 보세요.",
        "바깥은 `for path, module in model.named_modules():`, 안은 `for name, value in vars(module).items():`예요. "
        "텐서면 `path` 값이 비었을 때는 `name` 값을, 아니면 `path`, 점, `name` 셋을 이은 글을 담으세요.",
    ),
)


class Scale(nn.Module):
    """매개변수, 버퍼, 보통 텐서가 하나씩 있습니다."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.rand(size))
        self.register_buffer("std", torch.ones(size))
        self.mean = torch.zeros(size)
        self.size, self.label = size, "scale"

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.weight * (x - self.mean) / self.std


class Whole(nn.Module):
    """깊은 곳에도 보통 텐서가 있고, 어떤 이름은 다른 모듈에서는 버퍼의 이름입니다. NumPy 배열은 텐서가 아닙니다."""

    def __init__(self) -> None:
        super().__init__()
        self.inner = Scale(3)
        self.parts = nn.ModuleList([nn.Sequential(Scale(2)), nn.BatchNorm1d(2, track_running_stats=False)])
        self.std = torch.tensor(2.0, requires_grad=True)
        self.limit = torch.tensor([3])
        self._cache = torch.zeros(2)
        self.nothing = None
        self.table = numpy.zeros(2)


class Cached(nn.Module):
    """저장하지 않는 버퍼가 있습니다. 등록되어 있으니 보통 텐서는 아닙니다."""

    def __init__(self) -> None:
        super().__init__()
        self.fc = nn.Linear(3, 2)
        self.register_buffer("cache", torch.ones(2), persistent=False)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.fc(x) * self.cache


def _models() -> list[tuple[nn.Module, list[str]]]:
    """채점에 쓰는 모델과 답."""
    return [
        (Scale(4), ["mean"]),
        (nn.Sequential(nn.Linear(3, 4), Scale(4), nn.BatchNorm1d(4)), ["1.mean"]),
        (Whole(), ["_cache", "inner.mean", "limit", "parts.0.0.mean", "std"]),
        (nn.Sequential(nn.Linear(3, 2), nn.BatchNorm1d(2)), []),
        (nn.Sequential(Cached()), []),
    ]


def _found(function: Find, model: nn.Module) -> list[str]:
    found = given_back(function, model)
    if not observe.is_a(found, (list, tuple, set, frozenset)):
        raise wrong_type(found, "찾은 이름을 모두 담은 목록이어야 해요. 없으면 빈 목록이에요.", "이름을 목록에 담아 돌려주세요.")
    for one in found:
        if not observe.is_a(one, str):
            raise wrong_type(one, "목록에 담을 것은 텐서가 아니라 이름이에요.", "`state_dict()`의 키처럼 문자열을 담아 보세요.")
    return sorted(map(str, found))


def _shown(names: list[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _matches(function: Find, model: nn.Module, expected: list[str]) -> bool | str:
    found = _found(function, model)
    if found == expected:
        return True
    saw = f"찾은 이름은 {len(found)}개, 보통 텐서는 {len(expected)}개예요."
    if missing := sorted(set(expected) - set(found)):
        saw += f" 보통 텐서 {_shown(missing)} 이름이 빠졌어요."
    if extra := sorted(set(found) - set(expected)):
        saw += f" {_shown(extra)} 이름은 있으면 안 돼요."
    return saw


@exercise.goal("모델이 바로 가진 보통 텐서를 찾아요")
def finds_own(lost_tensors: Find) -> bool | str:
    outcome = _matches(lost_tensors, *_models()[0])
    if outcome is not True:
        return outcome
    model, expected = _models()[2]
    found = _found(lost_tensors, model)
    missing = [name for name in expected if "." not in name and name not in found]
    return not missing or f"모델이 바로 가진 보통 텐서 {_shown(missing)} 이름이 빠졌어요."


@exercise.goal("안의 모듈이 가진 것도 길을 붙인 이름으로 찾아요")
def finds_nested(lost_tensors: Find) -> bool | str:
    for model, expected in _models()[1:3]:
        outcome = _matches(lost_tensors, model, expected)
        if outcome is not True:
            return outcome
    return True


@exercise.goal("모두 등록된 모델에서는 아무것도 찾지 않아요")
def finds_nothing(lost_tensors: Find) -> bool | str:
    for model, expected in _models()[3:]:
        outcome = _matches(lost_tensors, model, expected)
        if outcome is not True:
            return outcome
    return True


@exercise.goal("받은 모델은 그대로예요")
def model_kept(lost_tensors: Find) -> bool:
    for model, _ in _models():
        before, attributes = facts(model), [set(vars(one)) for one in model.modules()]
        _found(lost_tensors, model)
        if (changed := changed_fact(model, before)) is not None:
            raise changed
        if attributes != [set(vars(one)) for one in model.modules()]:
            raise Unmet(
                "changes_input",
                "부르고 나니 받은 모델의 속성이 달라졌어요.",
                "찾기만 하는 함수예요. 모델을 고치는 것은 다음 연습이에요.",
                "모델에 속성을 담거나 지우는 줄이 있는지 찾아보세요.",
            )
    return True


@exercise.diagnosis(
    "hard_coded",
    why="모델이 달라도 늘 같은 이름을 돌려줘요. 이름은 모델을 들여다보고 찾아야 해요.",
    next="`model.named_modules()` 값을 돌면서 속성을 하나씩 보세요.",
)
def names_hard_coded(lost_tensors: Find) -> bool:
    answers = [_found(lost_tensors, model) for model, _ in _models()]
    return bool(answers[0]) and all(one == answers[0] for one in answers)


@exercise.diagnosis(
    "counts_registered",
    saw="`{found}` 이름도 들어 있어요. 이 텐서는 `state_dict()`에 있어요.",
    why="매개변수와 버퍼는 등록되어 있어서 저장돼요. 찾는 것은 등록되지 않은 텐서예요.",
    next="등록된 것을 빼거나, 처음부터 보통 속성만 담긴 `vars(module)` 값을 보세요.",
)
def counts_registered(lost_tensors: Find) -> Any:
    for model, expected in _models():
        found = _found(lost_tensors, model)
        if found == expected:
            continue
        # 안쪽의 버퍼와 바깥쪽의 보통 텐서가 이름이 같을 수 있습니다.
        extra = sorted(set(found) - set(expected))
        saved = [name for name in extra if name.removeprefix(".") in model.state_dict()]
        # 등록되지도 않은 이름이 섞여 있으면, 등록된 것을 세어서가 아닙니다.
        return bool(saved) and len(saved) == len(extra) and {"found": saved[0]}
    return False


@exercise.diagnosis(
    "counts_registered",
    saw="`{found}` 이름도 들어 있어요. `state_dict()`에는 없지만 `named_buffers()`에는 있는 버퍼예요.",
    why="`persistent=False`로 등록한 버퍼는 저장하지 않기로 정해 둔 것이에요. 등록되어 있어서 `.to()`나 `.double()`에는 따라가요. "
    "찾는 것은 등록을 잊은 보통 텐서예요.",
    next="`state_dict()`에 없는 것을 모으지 말고, 보통 속성만 담긴 `vars(module)` 값을 보세요.",
    goals=(finds_nothing,),
)
def counts_unsaved_buffer(lost_tensors: Find) -> Any:
    return _found(lost_tensors, _models()[4][0]) == ["0.cache"] and {"found": "0.cache"}


@exercise.diagnosis(
    "leading_dot",
    why="모델 자신의 이름은 빈 문자열이라서, 점으로 이으면 앞에 점이 남아요. `state_dict()`의 키에는 그런 점이 없어요.",
    next="길이 비어 있을 때는 점을 붙이지 마세요.",
    goals=(finds_own,),
)
def leading_dot(lost_tensors: Find) -> bool:
    return ".mean" in _found(lost_tensors, Scale(4))


@exercise.diagnosis(
    "underscore_skipped",
    why="밑줄로 시작하는 이름은 밖에서 쓰지 말라는 표시일 뿐이에요. 보통 텐서를 담으면 똑같이 저장되지 않아요.",
    next="이름이 아니라 값이 텐서인지로 가려 보세요.",
    goals=(finds_own,),
)
def underscore_skipped(lost_tensors: Find) -> bool:
    model, expected = _models()[2]
    return _found(lost_tensors, model) == [name for name in expected if not name.startswith("_")]


@exercise.diagnosis(
    "path_missing",
    why="같은 이름이 여러 모듈에 있을 수 있어요. 길을 빼면 어느 모듈의 것인지 알 수 없어요.",
    next="`named_modules()` 메소드가 주는 이름을 앞에 붙여 보세요.",
    goals=(finds_nested,),
)
def path_missing(lost_tensors: Find) -> bool:
    found = _found(lost_tensors, nn.Sequential(nn.Linear(3, 4), Scale(4)))
    return "mean" in found and "1.mean" not in found


@exercise.diagnosis(
    "top_level_only",
    why="`vars(model)`에는 모델이 바로 가진 속성만 있어요. "
    "안의 모듈이 가진 속성은 그 모듈에 있어요. 한 겹 안만 보는 것도 모자라요.",
    next="`named_modules()` 메소드는 깊이가 얼마여도 모든 모듈을 줘요.",
    goals=(finds_nested,),
)
def top_level_only(lost_tensors: Find) -> bool:
    model, expected = _models()[2]
    found = _found(lost_tensors, model)
    by_depth = [[name for name in expected if name.count(".") <= depth] for depth in (0, 1)]
    return found in by_depth
