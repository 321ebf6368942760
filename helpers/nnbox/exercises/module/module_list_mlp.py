"""연습 `module_list_mlp`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import torch
import torch.nn.functional as F
from torch import nn

from ... import observe
from ...exercise import Exercise, Kind
from ...observe import LearnerRaised, Unmet
from ..probes import ACTIVATIONS, holds_weights, items_of, refuse_uninitialised
from ._misconceptions import (
    MODES,
    diagnose_arguments,
    diagnose_class,
    is_linear,
    motionless,
    moves_to_a_fresh_instance,
    with_random_values,
)

exercise = Exercise(
    "module_list_mlp",
    "크기를 받아 쌓는 MLP",
    needs={"MLP": Kind.CLASS},
    hints=(
        "크기가 n개면 계층은 n - 1개예요. 이웃한 두 수를 짝지어 보세요. 마지막 계층 뒤에는 ReLU가 없어요.",
        "`zip(sizes, sizes[1:])` 코드가 이웃한 두 수를 짝지어 줘요. "
        "`nn.ModuleList`에는 Linear만 담고, ReLU는 `forward`에서 불러요.",
        "`self.layers = nn.ModuleList([nn.Linear(a, b) for a, b in zip(sizes, sizes[1:])])`로 만들고, "
        "`forward`에서 `self.layers[:-1]` 목록을 돌며 `x = "
        "torch.relu(layer(x))` 계산을 한 다음 `return self.layers[-1](x)`로 끝내세요.",
    ),
)

Activation = Callable[[torch.Tensor], torch.Tensor]
EXAMPLE = (4, 8, 3)
CHAINS = (EXAMPLE, (6, 2), (5, 5, 5, 5), (3, 7, 2, 6, 4), (4, 8, 4, 3))


def _make(cls: Any, sizes: Sequence[int] = EXAMPLE) -> nn.Module:
    return observe.make(cls, list(sizes))


@observe.touching
def _layers(module: nn.Module) -> list[nn.Module]:
    """`layers`에 담긴 것. 같은 계층이 두 번 있으면 두 번 나옵니다."""
    return list(vars(observe.children(module)["layers"])["_modules"].values())


def _pairs(sizes: Sequence[int]) -> list[tuple[int, int]]:
    return list(zip(sizes, sizes[1:]))


@observe.touching
def _sizes_of(module: nn.Module) -> list[tuple[int, int]]:
    return [(one.weight.shape[1], one.weight.shape[0]) for one in _layers(module)]


def _arrows(pairs: list[tuple[int, int]]) -> str:
    return ", ".join(f"{a}→{b}" for a, b in pairs) or "없음"


@observe.touching
def _chain(
    module: nn.Module, x: torch.Tensor, relus: Sequence[int] | None = None, function: Activation = torch.relu
) -> torch.Tensor:
    """`layers`를 차례로 지난 값. `relus`는 뒤에 ReLU를 두는 계층의 번호이고, 비우면 마지막을 뺀 모두입니다."""
    layers, x = _layers(module), x.double()
    after = range(len(layers) - 1) if relus is None else relus
    with torch.no_grad():
        for index, layer in enumerate(layers):
            x = F.linear(x, layer.weight.double(), layer.bias.double())
            x = function(x) if index in after else x
    return x


def _agrees(module: nn.Module, sizes: Sequence[int], *leading: int) -> bool | str:
    x = torch.randn(*leading, sizes[0]) * 3
    expected = _chain(with_random_values(module, zeros_only=False), x)
    for mode, words in MODES.items():
        output = observe.tensor_from(observe.train(module, mode), x)
        if output.shape != expected.shape:
            return (
                f"`MLP({list(sizes)})`에 shape이 {tuple(x.shape)}인 입력을 넣은 결과는 "
                f"{tuple(expected.shape)} 꼴이어야 하는데, {words}{tuple(output.shape)} 꼴이에요."
            )
        if not observe.close(output, expected):
            return (
                f"{words}`MLP({list(sizes)})`에 shape이 {tuple(x.shape)}인 입력을 넣은 값이, "
                "Linear 사이에만 ReLU를 둔 값과 달라요."
            )
    return True


@exercise.goal("`layers` 속성이 Linear만 담은 `nn.ModuleList`예요")
def layers_are_linears(MLP: Any) -> bool | str:
    module = _make(MLP)
    observe.make(MLP, sizes=list(EXAMPLE))
    layers = observe.children(module).get("layers")
    if not isinstance(layers, nn.ModuleList):
        held = layers if layers is not None else observe.attribute(module, "layers", ...)
        there = "" if held is ... else f" 있는 것은 {observe.it_is(held)}."
        return f"`layers` 자리에 등록된 `nn.ModuleList` 객체가 없어요.{there}"
    others = [one for one in _layers(module) if not is_linear(one)]
    if others:
        return f"`layers` 안에 Linear가 아닌 것이 섞여 있어요. {observe.it_is(others[0])}."
    lazy = [name for name, value in observe.parameters(module).items() if nn.parameter.is_lazy(value)]
    return not lazy or f"`{lazy[0]}` 가중치가 아직 만들어지지 않았어요."


@exercise.goal("`sizes`의 이웃한 두 수마다 편향이 있는 Linear가 하나씩 있어요")
def one_for_each_pair(MLP: Any) -> bool | str:
    for sizes in CHAINS:
        given = list(sizes)
        module = observe.make(MLP, given)
        if given != list(sizes):
            raise Unmet(
                "changes_input",
                f"`MLP(sizes)`로 만들고 나니 넘긴 `sizes` 목록이 달라졌어요: {list(sizes)} → {given}.",
                "`pop`, `append`, `reverse` 같은 메소드와 `del` 문은 받은 목록 자체를 바꿔요. "
                "부른 쪽이 그 목록을 다시 쓰면 다른 값이 나와요.",
                "목록을 바꾸지 말고 번호나 `zip`으로 읽거나, `list(sizes)`로 만든 새 목록을 바꿔 보세요.",
            )
        if _sizes_of(module) != _pairs(sizes):
            return f"`MLP({given})`의 `layers`: {_arrows(_sizes_of(module))}. 있어야 할 것: {_arrows(_pairs(sizes))}."
        if any(one.bias is None for one in _layers(module)):
            return "`layers`의 Linear에 편향이 없어요."
    return True


@exercise.goal("계층마다 가중치가 따로 있고, 다른 매개변수는 없어요")
def nothing_shared(MLP: Any) -> bool | str:
    refuse_uninitialised(lambda: _make(MLP))
    for sizes in CHAINS:
        found = observe.parameters(_make(MLP, sizes))
        expected = 2 * len(_pairs(sizes))
        if len(found) != expected:
            return f"`MLP({list(sizes)})`의 서로 다른 매개변수가 {len(found)}개예요. {expected}개여야 해요."
    return True


@exercise.goal("Linear 사이에 ReLU가 있고, 마지막 뒤에는 없어요")
def relu_between(MLP: Any) -> bool | str:
    for sizes in CHAINS:
        module = _make(MLP, sizes)
        for n in (16, sizes[-1], 1):
            outcome = _agrees(module, sizes, n)
            if outcome is not True:
                return outcome
    return True


@exercise.goal("앞에 축이 없거나 여럿이어도 받아요")
def any_leading_axes(MLP: Any) -> bool | str:
    module = _make(MLP)
    outcomes = (_agrees(module, EXAMPLE, *leading) for leading in ((), (2, 5), (3, 1, 2)))
    return next((outcome for outcome in outcomes if outcome is not True), True)


@exercise.goal("한 걸음 학습하면 모든 매개변수가 움직여요")
def learns(MLP: Any) -> bool | str:
    return motionless(_make(MLP, (4, 32, 32, 3)), torch.randn(64, 4))


@exercise.goal("새 인스턴스에 `state_dict` 사전을 옮기면 같은 결과를 내요")
def moves(MLP: Any) -> bool | str:
    same = moves_to_a_fresh_instance(lambda: _make(MLP), torch.randn(5, 4))
    return same or "`state_dict` 사전을 옮겼는데 결과가 달라요. 등록되지 않은 가중치가 있어요."


def _fails(test: Any, *answers: Any) -> bool:
    try:
        return test(*answers) is not True
    except (LearnerRaised, Unmet):
        return True


def _misfits(cls: Any, sizes: Sequence[int]) -> bool:
    return _fails(lambda: _sizes_of(_make(cls, sizes)) == _pairs(sizes))


def _repeats(sizes: Sequence[int]) -> bool:
    return len(set(sizes)) < len(sizes)


diagnose_arguments(exercise, "MLP", "sizes")


@exercise.diagnosis(
    "hard_coded",
    saw="`sizes` 목록이 [4, 8, 3]일 때는 계층의 크기가 맞는데, {other}일 때는 맞지 않아요.",
    why="계층의 수나 크기 가운데 코드에 적어 둔 것이 있으면 몇몇 목록에만 맞아요.",
    next="{other} 목록에서 이웃한 두 수의 짝이 몇 개인지 세어 보고, 코드가 만드는 계층과 견주어 보세요.",
    goals=(one_for_each_pair,),
)
def hard_coded(MLP: Any) -> Any:
    module = _make(MLP)
    fits = _sizes_of(module) == _pairs(EXAMPLE) and len({id(one.weight) for one in _layers(module)}) == 2
    others = [list(sizes) for sizes in CHAINS if not _repeats(sizes) and _misfits(MLP, sizes)]
    return fits and others and {"other": others[0]}


@exercise.diagnosis(
    "repeated_size",
    saw="`sizes` 목록의 수가 모두 다를 때는 계층의 크기가 맞는데, 같은 수가 다시 나오면 맞지 않아요.",
    why="`sizes.index(a)` 호출은 처음 나온 자리만 알려 주고, 집합이나 사전의 키는 같은 수를 하나만 남겨요.",
    next="수의 값이 아니라 자리로 짝지어 보세요. `zip(sizes, sizes[1:])` 코드가 그렇게 해요.",
    goals=(one_for_each_pair,),
)
def repeated_size(MLP: Any) -> bool:
    wrong = [sizes for sizes in CHAINS if _misfits(MLP, sizes)]
    return bool(wrong) and all(_repeats(sizes) for sizes in wrong)


@exercise.diagnosis(
    "index_past_end",
    why="크기가 n개면 이웃한 짝은 n - 1개예요. 마지막 번호에서 `sizes[i + 1]` 값을 읽으면 목록의 끝을 넘어가요.",
    next="반복하는 수를 하나 줄이거나 `zip(sizes, sizes[1:])` 코드를 써 보세요.",
    goals=(layers_are_linears,),
)
def index_past_end(MLP: Any, error: Any) -> bool:
    return isinstance(error, IndexError) and _fails(lambda: observe.is_module(_make(MLP)))


@exercise.diagnosis(
    "sequential_not_module_list",
    why="`nn.Sequential` 모듈은 담은 것을 그대로 이어 불러요. 사이에 ReLU를 끼우려면 담아 두기만 하는 목록이 알맞아요.",
    next="`nn.ModuleList([...])`에 담아 보세요. `*` 없이 목록을 하나 넘겨요.",
    goals=(layers_are_linears,),
)
def sequential_not_module_list(MLP: Any) -> bool:
    return isinstance(observe.children(_make(MLP)).get("layers"), nn.Sequential)


@exercise.diagnosis(
    "python_list_of_layers",
    why="`nn.Module` 클래스는 보통 리스트, 튜플, 사전의 속을 들여다보지 않아요. "
    "그래서 그 안의 가중치는 등록되지도, 저장되지도, 학습되지도 않아요.",
    next="`nn.ModuleList`에 담아 보세요.",
    goals=(layers_are_linears,),
)
def layers_in_python(MLP: Any) -> bool:
    return any(map(holds_weights, items_of(observe.attribute(_make(MLP), "layers"))))


@exercise.diagnosis(
    "other_name",
    saw="`nn.ModuleList` 객체가 `{found}` 이름으로 등록되어 있어요.",
    why="속성의 이름이 `state_dict`의 키가 돼요. 이 연습에서 정한 이름은 `layers`예요.",
    next="속성의 이름을 `layers`로 바꿔 보세요.",
    goals=(layers_are_linears,),
)
def other_name(MLP: Any) -> Any:
    children = observe.children(_make(MLP))
    found = [name for name, one in children.items() if isinstance(one, nn.ModuleList)]
    return "layers" not in children and found and {"found": found[0]}


@exercise.diagnosis(
    "relu_in_layers",
    why="ReLU도 담으면 Linear의 번호가 0, 2, 4로 벌어져요. 이 연습의 `layers`에는 Linear만 담아요.",
    next="ReLU는 `forward`에서 `torch.relu`로 불러 보세요.",
    goals=(layers_are_linears,),
)
def relu_in_layers(MLP: Any) -> bool:
    return any(isinstance(one, nn.ReLU) for one in _layers(_make(MLP)))


@exercise.diagnosis(
    "shared_layer",
    why="`[계층] * n`이나 만들어 둔 것을 다시 담는 코드는 같은 계층 하나를 여러 번 가리켜요. 가중치가 하나뿐이라 함께 움직여요.",
    next="반복할 때마다 `nn.Linear(...)` 계층을 새로 만들어 보세요.",
    goals=(one_for_each_pair, nothing_shared),
)
def shared_layer(MLP: Any) -> bool:
    layers = _layers(_make(MLP, (5, 5, 5, 5)))
    return len({id(one) for one in layers}) < len(layers)


@exercise.diagnosis(
    "shared_layer",
    saw="`layers`의 계층은 서로 다른데, `{found}` 매개변수는 여러 계층이 같은 객체를 함께 써요.",
    why="매개변수 객체 하나를 두 계층에 담으면 두 계층이 같은 값으로 계산하고 함께 움직여요. 이 연습에서는 계층마다 따로 배워요.",
    next="한 계층의 매개변수를 다른 계층에 담는 줄을 빼 보세요.",
    goals=(nothing_shared,),
)
def shared_parameter(MLP: Any) -> Any:
    layers = _layers(_make(MLP, (5, 5, 5, 5)))
    found = [name for name in ("weight", "bias") if len({id(getattr(one, name)) for one in layers}) < len(layers)]
    return len({id(one) for one in layers}) == len(layers) and found and {"found": found[0]}


@exercise.diagnosis(
    "swapped_features",
    why="`nn.Linear(들어오는 수, 나가는 수)` 순서예요. 앞의 크기가 들어오는 수예요.",
    next="두 인자의 순서를 바꿔 보세요.",
    goals=(one_for_each_pair,),
)
def swapped_features(MLP: Any) -> bool:
    module = _make(MLP)
    return layers_are_linears(MLP) is True and _sizes_of(module) == [(b, a) for a, b in _pairs(EXAMPLE)]


@exercise.diagnosis(
    "last_layer_missing",
    why="크기가 n개면 이웃한 짝은 n - 1개예요. 하나를 더 줄이면 마지막 계층이 빠져요.",
    next="`range`의 끝을 살펴보거나 `zip(sizes, sizes[1:])` 코드를 써 보세요.",
    goals=(one_for_each_pair,),
)
def last_layer_missing(MLP: Any) -> bool:
    return all(_sizes_of(_make(MLP, sizes)) == _pairs(sizes)[:-1] for sizes in CHAINS)


@exercise.diagnosis(
    "bias_missing",
    why="`bias=False`로 만든 Linear에는 더할 값이 없어요. 따로 말이 없으면 계층에는 편향이 있어요.",
    next="`bias=False` 인자를 빼 보세요.",
    goals=(one_for_each_pair,),
)
def bias_missing(MLP: Any) -> bool:
    module = _make(MLP)
    return _sizes_of(module) == _pairs(EXAMPLE) and any(one.bias is None for one in _layers(module))


def _gives(cls: Any, error: Any, formula: Any) -> bool:
    """오류 없이 값만 다를 때, 가중치가 큰 긴 사슬에서, 옳은 값과 다르고 `formula(module, x)`와 같은가."""
    if error is not None:
        return False
    module, x = _make(cls, (4, 9, 8, 7, 3)), torch.randn(64, 4)
    with torch.no_grad():
        for value in observe.parameters(module).values():
            value.normal_()
    output = observe.tensor_from(module, x)
    return observe.close(output, formula(module, x)) and not observe.close(output, _chain(module, x))


@exercise.diagnosis(
    "activation_missing",
    why="Linear 사이에 활성화 함수가 없으면 여러 계층이 Linear 하나와 같은 계산이 돼요. "
    "`F.relu(x)` 호출은 결과를 돌려줄 뿐 `x` 값을 바꾸지 않아요.",
    next="마지막을 뺀 모든 계층 뒤에서 `x = torch.relu(...)`처럼 결과를 받아 보세요.",
    goals=(relu_between,),
)
def activation_missing(MLP: Any, error: Any) -> bool:
    return _gives(MLP, error, lambda module, x: _chain(module, x, ()))


@exercise.diagnosis(
    "activation_once",
    saw="결과가 {found} 뒤에만 ReLU를 둔 값과 같아요.",
    why="ReLU는 Linear와 Linear 사이마다 하나씩 있어야 해요. Linear가 하나뿐이면 ReLU는 하나도 없어야 해요.",
    next="ReLU를 부르는 줄이 반복문의 안에 있는지, 마지막 계층만 빼는지 살펴보세요.",
    goals=(relu_between,),
)
def activation_once(MLP: Any, error: Any) -> Any:
    for index, words in {0: "첫 계층", 2: "마지막 바로 앞 계층"}.items():
        if _gives(MLP, error, lambda module, x, index=index: _chain(module, x, [index])):
            return {"found": words}
    return False


@exercise.diagnosis(
    "other_activation",
    saw="결과가 Linear 사이에 ReLU 대신 `{found}` 함수를 둔 값과 같아요.",
    why="활성화 함수가 다르면 같은 가중치를 불러와도 결과가 달라요. 이 연습에서 정한 것은 ReLU예요.",
    next="`forward`에서 부르는 활성화 함수의 이름을 살펴보세요.",
    goals=(relu_between,),
)
def other_activation(MLP: Any, error: Any) -> Any:
    for name, function in ACTIVATIONS.items():
        if _gives(MLP, error, lambda module, x, function=function: _chain(module, x, function=function)):
            return {"found": name}
    return False


@exercise.diagnosis(
    "activation_added",
    saw="결과가 {found} ReLU를 한 번 더 한 값과 같아요.",
    why="ReLU는 Linear와 Linear 사이에만 있어야 해요. 입력이나 마지막 출력의 음수까지 0이 되면 정보가 사라져요.",
    next="ReLU를 부르는 자리와 횟수를 세어 보세요.",
    goals=(relu_between,),
)
def activation_added(MLP: Any, error: Any) -> Any:
    if _gives(MLP, error, lambda module, x: _chain(module, x).relu()):
        return {"found": "마지막 계층 뒤에서"}
    return _gives(MLP, error, lambda module, x: _chain(module, x.relu())) and {"found": "첫 계층 앞에서"}


@exercise.diagnosis(
    "called_twice",
    saw="크기가 둘뿐인 `MLP([5, 5])` 모델이 하나뿐인 계층을 두 번 지나요.",
    why="크기가 둘이면 계층이 하나라서 `layers[0]` 값과 `layers[-1]` 값이 같은 계층이에요. "
    "첫 계층과 마지막 계층을 따로 부르면 그 계층을 두 번 부르게 돼요.",
    next="첫 계층을 따로 부르지 말고 `layers[:-1]` 목록을 도는 반복문에 맡긴 다음, 마지막 계층만 따로 불러 보세요.",
    goals=(relu_between,),
)
def called_twice(MLP: Any) -> bool:
    module, x = _make(MLP, (5, 5)), torch.randn(64, 5)
    (layer,) = _layers(module)
    return observe.close(observe.tensor_from(module, x), layer(layer(x).relu()))


@exercise.diagnosis(
    "returns_early",
    saw="결과가 첫 계층만 지난 값과 같아요.",
    why="반복문 안의 `return` 문은 첫 바퀴에서 함수를 끝내요.",
    next="`return`의 들여쓰기를 반복문 밖으로 옮겨 보세요.",
    goals=(relu_between,),
)
def returns_early(MLP: Any, error: Any) -> bool:
    def first_only(module: nn.Module, x: torch.Tensor) -> torch.Tensor:
        return _layers(module)[0](x)

    return _gives(MLP, error, first_only) or _gives(MLP, error, lambda module, x: first_only(module, x).relu())


diagnose_class(
    exercise,
    "MLP",
    _make,
    lambda: torch.randn(32, 4),
    skip=("global_layer", "parameter_replaced", "buffer_not_parameter", "plain_tensor_not_parameter", "parameter_then_op"),
    leading=(any_leading_axes,),
    registered=(layers_are_linears, one_for_each_pair, nothing_shared, moves),
    computed=(relu_between,),
    learned=(learns,),
)
