"""연습 `snapshot`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch
from torch import nn

from ... import observe
from ...exercise import Exercise, Kind
from ...observe import Unmet
from ._state import Sample, changed_fact, facts, move, state_dict_from, with_gradients

exercise = Exercise(
    "snapshot",
    "변하지 않는 스냅숏",
    needs={"snapshot": Kind.FUNCTION},
    hints=(
        "`model.state_dict()`의 텐서는 모델의 텐서와 같은 메모리를 봐요. 사전을 복사하면 텐서까지 복사될까요?",
        "텐서마다 `clone()` 메소드를 부르거나, `copy.deepcopy`로 속까지 복사하세요.",
        "`return {name: value.clone() for name, value in model.state_dict().items()}`",
    ),
)


def _models() -> list[nn.Module]:
    shared = nn.Sequential(nn.Linear(4, 4), nn.Sequential(nn.Linear(4, 2), nn.BatchNorm1d(2)))
    long = Sample(3)
    long.body[1].eval()
    long.steps.fill_(2**24 + 1)  # float32로는 나타낼 수 없는 수입니다.
    return [nn.Linear(3, 2), shared, Sample(6), Sample(4, tied=True).eval(), _precise(), long]


def _precise() -> nn.Module:
    """float32로는 나타낼 수 없는 값을 가진 float64 모델."""
    model = Sample(3).double()
    with torch.no_grad():
        for value in model.parameters():
            value.add_(torch.rand_like(value))
    return model


def _taken(function: Callable[..., Any], model: nn.Module) -> dict[str, torch.Tensor]:
    """스냅숏. 모델의 값이 달라지면 거절합니다."""
    before = observe.state(model)
    shot = state_dict_from(function, model)
    for name, value in observe.state(model).items():
        if name in before and not observe.same(value, before[name]):
            raise Unmet(
                "changes_input",
                f"`snapshot` 함수를 부르고 나니 모델의 `{name}` 값이 달라졌어요.",
                "스냅숏은 지금의 값을 베껴 두는 일이에요. 모델은 그대로여야 해요.",
                "모델의 텐서를 제자리에서 바꾸는 줄이 있는지 찾아보세요.",
            )
    return shot


@exercise.goal("`state_dict()` 메소드와 같은 이름에 텐서를 담은 사전을 돌려줘요")
def same_names(snapshot: Callable[..., Any]) -> bool | str:
    for model in _models():
        expected, shot = list(model.state_dict()), _taken(snapshot, model)
        if missing := [name for name in expected if name not in shot]:
            return f"`{missing[0]}` 이름이 스냅숏에 없어요. 모델의 `state_dict()`에는 있어요."
        if extra := [name for name in shot if name not in expected]:
            return f"스냅숏의 `{extra[0]}` 이름은 모델의 `state_dict()`에 없어요."
    return True


@exercise.goal("받은 모델은 그대로예요")
def model_kept(snapshot: Callable[..., Any]) -> bool:
    for model in _models():
        before = facts(with_gradients(model))
        _taken(snapshot, model)
        if (changed := changed_fact(model, before)) is not None:
            raise changed
    return True


@exercise.goal("나중의 학습에 스냅숏이 변하지 않아요")
def stays(snapshot: Callable[..., Any]) -> bool | str:
    for model in _models():
        first = observe.call(snapshot, model)
        before = observe.copies(state_dict_from(lambda first=first: first))
        move(model)
        if moved := _moved(first, before):
            return f"모델을 학습했더니 스냅숏의 `{moved[0]}` 값도 달라졌어요. {len(before)}개 가운데 {len(moved)}개가 달라졌어요."
        observe.call(snapshot, model)
        if moved := _moved(first, before):
            return f"`snapshot` 함수를 다시 불렀더니 먼저 뜬 스냅숏의 `{moved[0]}` 값이 달라졌어요."
    return True


def _moved(shot: Any, before: dict[str, torch.Tensor]) -> list[str]:
    """스냅숏에서 그 사이에 달라진 이름."""
    now = state_dict_from(lambda: shot)
    return [name for name, value in before.items() if name not in now or not observe.same(now[name], value)]


@exercise.goal("불러오면 그때의 값으로 돌아와요")
def loads_back(snapshot: Callable[..., Any]) -> bool | str:
    for model in _models():
        _taken(snapshot, model)  # 두 번째 스냅숏도 그때의 값을 담는지 봅니다.
        move(model)
        before = observe.state(model)
        shot = _taken(snapshot, model)
        move(model)
        observe.load(model, shot)
        for name, value in observe.state(model).items():
            if not observe.same(value, before[name]):
                if shot[name].dtype != value.dtype:
                    raise Unmet(
                        "dtype_changed",
                        f"모델의 `{name}` 값은 `{observe.dtype_name(value.dtype)}`인데 스냅숏에는 "
                        f"`{observe.dtype_name(shot[name].dtype)}` 값으로 담겨서, 불러온 값이 그때와 달라요.",
                        "dtype을 바꾸면 그 dtype으로 나타낼 수 없는 자리가 잘려요. 잘린 값은 불러와도 돌아오지 않아요.",
                        "`float()`나 `half()`처럼 dtype을 바꾸는 메소드를 부르는 줄이 있는지 찾아보세요.",
                    )
                return f"스냅숏을 불러왔는데 `{name}` 값이 그때와 달라요."
    return True


def _twice(function: Callable[..., Any]) -> tuple[Any, Any, list[dict[str, torch.Tensor]]]:
    """(첫 스냅숏, 두 번째 스냅숏, 그때마다의 모델의 값과 첫 스냅숏의 값). 사이에 모델을 바꿉니다."""
    model = nn.Linear(3, 2)
    first = observe.call(function, model)
    contents = [observe.state(model), observe.copies(state_dict_from(lambda: first))]
    move(model)
    return first, observe.call(function, model), [*contents, observe.state(model), state_dict_from(lambda: first)]


def _equal(first: dict[str, torch.Tensor], second: dict[str, torch.Tensor]) -> bool:
    return all(name in first and observe.same(first[name], value) for name, value in second.items())


@exercise.diagnosis(
    "same_object",
    saw="두 번 불렀더니 두 번 다 같은 사전을 돌려주었어요.",
    why="함수 밖이나 기본값에 둔 사전은 하나뿐이에요. 나중에 부르면 먼저 뜬 스냅숏까지 덮어써요.",
    next="사전을 함수 안에서 새로 만드세요.",
    goals=(
        same_names,
        stays,
        loads_back,
    ),
)
def same_object(snapshot: Callable[..., Any]) -> bool:
    model = Sample(6)
    if any(name not in _taken(snapshot, model) for name in model.state_dict()):
        return False  # 사전이 하나여서가 아니라, 담지 않아서 없는 이름입니다.
    first, second, (_, before, _, after) = _twice(snapshot)
    return first is second and not _equal(after, before)


@exercise.diagnosis(
    "first_call_kept",
    saw="모델을 바꾸고 다시 불렀는데 먼저와 같은 값을 돌려주었어요.",
    why="스냅숏은 부를 때마다 그때의 값을 담아야 해요. 먼저 담아 둔 것을 다시 돌려주면 나중의 값은 남지 않아요.",
    next="담아 둔 것이 있는지 묻는 조건이나 함수의 결과를 기억하는 데코레이터를 빼 보세요.",
    goals=(
        stays,
        loads_back,
    ),
)
def first_call_kept(snapshot: Callable[..., Any]) -> bool:
    first, second, (then, before, now, _) = _twice(snapshot)
    kept = first is second or _equal(before, then)
    return kept and _equal(second, before) and not _equal(second, now)


@exercise.diagnosis(
    "first_call_kept",
    saw="다른 모델을 넣었는데 먼저 넣은 모델의 것을 돌려주었어요.",
    why="스냅숏은 부를 때마다 받은 모델의 값을 담아야 해요. 먼저 담아 둔 것을 다시 돌려주면 이번 모델의 값은 남지 않아요.",
    next="담아 둔 것이 있는지 묻는 조건이나 함수의 결과를 기억하는 데코레이터를 빼 보세요.",
    goals=(same_names,),
)
def first_model_kept(snapshot: Callable[..., Any]) -> bool:
    first, model = nn.Linear(3, 2), Sample(6)
    before, shot = _taken(snapshot, first), _taken(snapshot, model)
    return bool(shot) and list(shot) == list(before) and not any(name in shot for name in model.state_dict())


@exercise.diagnosis(
    "live_reference",
    why="`state_dict()` 메소드는 값을 베끼지 않고 모델의 텐서를 그대로 가리켜요. `dict(...)` 호출과 `.copy()` 메소드는 사전만 새로 만들고, "
    "`.detach()` 메소드와 `.cpu()`, `.data`도 같은 메모리를 봐요. 학습은 텐서를 제자리에서 바꾸니 함께 움직여요.",
    next="텐서마다 새 메모리에 값을 옮기는 방법을 쓰세요.",
    goals=(stays,),
)
def live_reference(snapshot: Callable[..., Any]) -> bool:
    model = Sample(6)
    shot = observe.call(snapshot, model)
    before = observe.copies(state_dict_from(lambda: shot))
    move(model)
    return bool(_moved(shot, before))


@exercise.diagnosis(
    "parameters_only",
    why="`state_dict()`에는 매개변수와 버퍼가 함께 들어가요. 버퍼가 빠지면 BatchNorm의 통계 같은 것이 돌아오지 않아요.",
    next="`named_parameters()` 목록이 아니라 `state_dict()`에서 시작해 보세요.",
    goals=(same_names,),
)
def snapshot_parameters_only(snapshot: Callable[..., Any]) -> bool:
    model = Sample(6)
    shot = _taken(snapshot, model)
    parameters = observe.parameters(model)
    return all(name in shot for name in parameters) and not any(name in shot for name in observe.buffers(model))


@exercise.diagnosis(
    "names_chosen",
    why="모델이 무엇을 어디에 어떤 이름으로 두는지는 모델마다 달라요. 이름이나 자리를 가려 담으면 빠지는 것이 생겨요.",
    next="이름이나 자리를 가리지 말고 `state_dict()`에 있는 것을 모두 담아 보세요.",
    goals=(same_names,),
)
def names_chosen(snapshot: Callable[..., Any]) -> bool:
    model = Sample(6)
    shot = _taken(snapshot, model)
    return 0 < len(shot) < len(model.state_dict()) and all(name in model.state_dict() for name in shot)


@exercise.diagnosis(
    "method_not_called",
    why="괄호 없이 적은 `model.state_dict` 값은 메소드 자체예요. 다른 메소드도 마찬가지예요. 괄호를 붙여 불러야 결과가 나와요.",
    next="오류가 난 줄에서 메소드의 이름 뒤에 괄호가 있는지 보세요.",
)
def method_not_called(error: Any) -> bool:
    return "'function' object has no attribute" in str(error) or "'method' object" in str(error)


@exercise.diagnosis(
    "clone_of_dict",
    why="`state_dict()` 메소드가 돌려주는 것은 텐서가 아니라 사전이에요. `clone()` 메소드는 텐서의 메소드예요.",
    next="사전 안의 텐서마다 `clone()` 메소드를 불러 보세요.",
)
def clone_of_dict(error: Any) -> bool:
    return "dict' object has no attribute 'clone'" in str(error).lower()
