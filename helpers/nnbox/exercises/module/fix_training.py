"""연습 `fix_training`."""

from __future__ import annotations

import re
from typing import Any

import torch
from torch import nn

from ... import observe
from ...exercise import Exercise, Kind
from ...observe import Unmet
from ..probes import outside_weights, plain_tensors, refuse_uninitialised
from ._misconceptions import diagnose_class, follows_parameters, loose_weights, motionless, moves_to_a_fresh_instance, own_buffers

NETS = ("NetA", "NetB", "NetC")

exercise = Exercise(
    "fix_training",
    "움직이지 않는 가중치",
    needs={name: Kind.CLASS for name in NETS},
    hints=(
        "모델마다 `print([name for name, "
        "_ in NetA().named_parameters()])` 코드를 실행해, 있어야 할 이름 가운데 무엇이 빠졌는지 보세요.",
        "NetA는 리스트에 담긴 계층이, NetB는 감싼 뒤에 곱한 가중치가, NetC는 부를 때마다 새로 생기는 계층이 등록되지 않아요.",
        "NetA는 `nn.ModuleList([...])`로, NetB는 `nn.Parameter(torch.randn(3, 4) * 0.1)`로 고치고, "
        "NetC의 `nn.Linear(4, 3)` 계층은 `__init__`의 `self.layer`로 옮기세요.",
    ),
)


def _accepts(cls: Any) -> bool | str:
    module = observe.make(cls)
    for n in (2, 4, 3, 1):
        output = observe.tensor_from(module, torch.randn(n, 4))
        if output.shape != (n, 3):
            return f"shape이 ({n}, 4)인 입력을 넣었더니 shape이 ({n}, 3) 대신 {tuple(output.shape)} 꼴인 결과가 나왔어요."
    return True


def _registered_from_the_start(cls: Any) -> bool | str:
    module = observe.make(cls)
    before = observe.parameters(module)
    if not before:
        return "만든 직후의 `named_parameters()` 목록이 비어 있어요."
    if lazy := [name for name, value in before.items() if nn.parameter.is_lazy(value)]:
        return f"`{lazy[0]}` 가중치가 아직 만들어지지 않았어요."
    observe.tensor_from(module, torch.randn(2, 4))
    after = observe.parameters(module)
    if [id(value) for value in before.values()] != [id(value) for value in after.values()]:
        return "한 번 부르고 나면 `named_parameters()`에 다른 객체가 들어 있어요."
    refuse_uninitialised(lambda: observe.make(cls))
    if differs := _changed_by_calling(observe.train(observe.make(cls), False)):
        return differs
    if not moves_to_a_fresh_instance(lambda: observe.make(cls), torch.randn(5, 4)):
        return "새 인스턴스에 `state_dict` 사전을 옮겼는데 결과가 달라요. 등록되지 않은 가중치가 있어요."
    module = observe.train(observe.make(cls), False)
    if any(value.ndim == 2 for value in own_buffers(module).values()):
        return "2차원 가중치가 버퍼로 등록되어 있어요."
    if _uses_loose_weights(module):
        return "등록되지 않은 가중치의 값을 바꾸었더니 결과가 달라져요."
    if outside := outside_weights(observe.make(cls), torch.randn(5, 4)):
        return f"등록되지 않은 가중치가 계산에 쓰여요. {observe.it_is(outside[0])}."
    return follows_parameters(observe.make(cls), torch.randn(64, 4)) or (
        "등록된 매개변수를 모두 아주 작게 줄였는데도 출력이 입력을 따라 달라져요. 등록되지 않은 가중치가 있어요."
    )


def _changed_by_calling(module: nn.Module) -> str:
    """같은 입력을 두 번 넣은 결과가 다르면 본 것, 같으면 빈 문자열."""
    x, held = torch.randn(5, 4), observe.parameters(module)
    before = {name: value.detach().clone() for name, value in held.items()}
    # 모듈이 입력이나 결과를 속성에 담아 두었을 수 있으므로, 복사본을 넣고 복사본과 견줍니다.
    first, second = (observe.tensor_from(module, x.clone()).detach().clone() for _ in range(2))
    if observe.close(first, second):
        return ""
    changed = [name for name, value in held.items() if not observe.same(value, before[name])]
    if changed:
        return f"부르기만 했는데 `{changed[0]}` 매개변수의 값이 달라졌어요."
    return "같은 입력을 두 번 넣었더니 결과가 서로 달라요."


def _all_registered(cls: Any, name: str) -> bool | str:
    outcome = _registered_from_the_start(cls)
    if outcome is not True:
        return outcome
    held = observe.parameters(observe.make(cls)).values()
    if name == "NetA" and sum(one.ndim == 2 for one in held) < 2:
        return "가중치가 하나뿐이에요. 두 Linear가 모두 남아 있어야 해요."
    wanted = 4 if name == "NetA" else 2
    if len(held) < wanted:
        raise Unmet(
            "bias_missing",
            f"매개변수가 {len(held)}개예요. 가중치와 편향을 더해 {wanted}개여야 해요.",
            "`bias=False`로 만든 Linear에는 더할 값이 없어요. 따로 말이 없으면 계층에는 편향이 있어요.",
            "가중치마다 편향도 하나씩 있는지 세어 보세요.",
        )
    return True


def _uses_loose_weights(module: nn.Module) -> bool:
    """늘 같은 값에서 시작하는 가중치는 `state_dict`를 옮겨 보아도 드러나지 않아, 값을 직접 바꾸어 봅니다."""
    x = torch.randn(5, 4)
    # 모듈이 입력이나 결과를 속성에 담아 두었을 수 있으므로, 복사본을 넣고 복사본과 견줍니다.
    before = observe.tensor_from(module, x.clone()).detach().clone()
    vectors = [*plain_tensors(module).values(), *own_buffers(module).values()]
    biases = [value for value in vectors if value.shape == (3,) and value.is_floating_point()]
    with torch.no_grad():
        for value in (*loose_weights(module), *biases):
            value.copy_(torch.randn(value.shape))
    return not observe.close(before, observe.tensor_from(module, x.clone()))


_goals = {}
for _name in NETS:
    _goals[_name] = [
        exercise.goal(f"{_name}: {_sentence}")(lambda _name=_name, _test=_test, **nets: _test(nets[_name], _name))
        for _sentence, _test in {
            "(N, 4)를 받아 (N, 3)을 돌려줘요": lambda cls, _: _accepts(cls),
            "가중치와 편향이 처음부터 모두 등록되어 있어요": _all_registered,
            "한 걸음 학습하면 모든 매개변수가 움직여요": lambda cls, _: motionless(observe.make(cls), torch.randn(64, 4)),
        }.items()
    ]


for _name in NETS:
    _shape, _registered, _learned = _goals[_name]

    @exercise.diagnosis(
        "swapped_features",
        saw=f"{_name} 모델이 4개를 받아 3개를 내놓지 않고, 3개를 받아 4개를 내놓아요.",
        why="`nn.Linear(들어오는 수, 나가는 수)` 순서예요.",
        next="두 인자의 순서를 바꿔 보세요.",
        goals=(_shape,),
    )
    def swapped_features(error: Any, _name: str = _name, **nets: Any) -> bool:
        module = observe.make(nets[_name])
        return "cannot be multiplied" in str(error) and observe.tensor_from(module, torch.randn(2, 3)).shape == (2, 4)

    @exercise.diagnosis(
        "weight_not_transposed",
        why="`weight`의 shape은 (out, in)인 (3, 4)예요. 뒤집지 않으면 입력의 4와 3이 맞지 않아요.",
        next="`weight.T`로 곱하는지 살펴보세요.",
        goals=(_shape,),
    )
    def weight_not_transposed(error: Any, _name: str = _name, **nets: Any) -> bool:
        module = observe.make(nets[_name])
        held = {**observe.parameters(module), **plain_tensors(module)}
        own = [one for name, one in held.items() if "." not in name]
        return bool(re.search(r"\(\d+x4 and 3x4\)", str(error))) and any(one.shape == (3, 4) for one in own)

    diagnose_class(
        exercise,
        _name,
        lambda cls: cls(),
        lambda: torch.randn(32, 4),
        goals=(_shape, _registered, _learned),
        registered=(_registered,),
        learned=(_learned,),
    )
