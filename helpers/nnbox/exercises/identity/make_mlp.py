"""연습 `make_mlp`."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from typing import Any

import torch
import torch.nn.functional as F
from torch import nn

from ... import observe
from ...exercise import Exercise, Kind
from ...observe import LearnerRaised, Unmet
from ..diagnoses import diagnose_weights
from ..probes import activation_between, recorded, refuse_uninitialised
from ._modules import built, refilled, refuse_shared, slots, usable

Make = Callable[..., Any]

exercise = Exercise(
    "make_mlp",
    "드롭아웃 자리가 있는 MLP",
    needs={"make_mlp": Kind.FUNCTION},
    hints=(
        "`p` 값이 없을 때도 셋째 자리가 비면 안 돼요. 자리가 사라지면 그 뒤의 번호가 모두 당겨져요.",
        "셋째 자리에 `p` 값이 있으면 `nn.Dropout(p)`, 없으면 `nn.Identity()` 계층을 두세요. "
        "Python에서는 `0`도 `None`도 거짓이에요.",
        "셋째 인자는 `nn.Dropout(p) if p else nn.Identity()`예요. "
        "나머지 셋은 `nn.Linear(8, 16)`, `nn.ReLU()`, `nn.Linear(16, 4)`예요.",
    ),
)

SHAPES = {"첫 Linear의 가중치": (16, 8), "첫 Linear의 편향": (16,), "둘째 Linear의 가중치": (4, 16), "둘째 Linear의 편향": (4,)}

EVAL_PROBABILITIES = (0.5, None, 0, 0.8)


def _model(make_mlp: Make, p: float | None) -> nn.Module:
    """새 모델. Lazy 계층이 있으면 가중치가 생기도록 한 번 부릅니다."""
    model = observe.train(built(make_mlp, p=p), False)
    observe.tensor_from(model, torch.zeros(2, 8))
    return observe.train(model)


def _shapes(model: nn.Module) -> list[tuple[int, ...]]:
    return [tuple(one.shape) for one in observe.parameters(model).values()]


def _weights(model: nn.Module) -> list[torch.Tensor]:
    """`SHAPES`의 순서로 놓인 매개변수. shape이 서로 달라서 이름을 몰라도 찾습니다."""
    found = {tuple(one.shape): one for one in observe.parameters(model).values()}
    return [found[shape] for shape in SHAPES.values()]


def _reference(model: nn.Module, x: torch.Tensor, activation: Callable[..., torch.Tensor] = torch.relu) -> torch.Tensor:
    first, first_bias, second, second_bias = _weights(model)
    return F.linear(activation(F.linear(x, first, first_bias)), second, second_bias)


@exercise.goal("`p` 값이 0.5여도, 0이나 `None`이어도 모듈을 돌려줘요")
def returns_module(make_mlp: Make) -> bool:
    return all(observe.is_module(built(make_mlp, p)) for p in (0.5, 0, None))


@exercise.goal("8개를 받아 4개를 내놓아요")
def eight_to_four(make_mlp: Make) -> bool | str:
    for p in (0.5, None, 0, 0.3, 0.8):
        model = observe.train(_model(make_mlp, p), False)
        for shape in ((5, 8), (8,), (2, 3, 8), (4, 8)):
            output = observe.tensor_from(model, torch.randn(shape))
            if output.shape != (*shape[:-1], 4):
                return f"`p={p}`일 때 shape이 {shape}인 입력의 결과가 {tuple(output.shape)}예요. {(*shape[:-1], 4)}이어야 해요."
    return True


@exercise.goal("두 Linear의 가중치와 편향이 모두 등록돼요")
def registered(make_mlp: Make) -> bool | str:
    for p in (0.5, None, 0, 0.0, 0.3, 0.8, 0.95):
        found = _shapes(_model(make_mlp, p))
        for name, shape in SHAPES.items():
            if shape not in found:
                return f"`p={p}`일 때 {name}, shape이 {shape}인 매개변수가 없어요."
        if len(found) > 4:
            return f"`p={p}`일 때 매개변수가 {len(found)}개예요. 두 Linear의 것 4개여야 해요."
        refuse_shared("make_mlp", _model(make_mlp, 0.5), _model(make_mlp, p))
    refuse_uninitialised(lambda: _model(make_mlp, 0.5))
    return True


@exercise.goal("평가 모드에서 Linear, ReLU, Linear를 차례로 지난 값이에요")
def value_in_eval(make_mlp: Make) -> bool | str:
    for p in EVAL_PROBABILITIES:
        model, x, output = _values(make_mlp, p)
        if not observe.close(output, _reference(model, x)):
            return f"`p={p}`일 때 값이 Linear, ReLU, Linear를 차례로 계산한 값과 달라요."
    return True


@exercise.goal("`p` 값이 0이나 `None`이면 학습 모드에서도 값이 그대로예요")
def passes_through(make_mlp: Make) -> bool | str:
    for p in (0, None, 0.0):
        model = observe.train(refilled(_model(make_mlp, p)))
        x = torch.randn(32, 8)
        if not observe.close(observe.tensor_from(model, x), _reference(model, x)):
            return f"`p={p}`인데 학습 모드의 값이 평가 모드의 값과 달라요."
    return True


@exercise.goal("학습 모드에서 ReLU를 지난 값이 확률 `p`로 꺼져요")
def drops_with_probability(make_mlp: Make) -> bool | str:
    for p in (0.5, 0.3, 0.8, 0.95, 0.05):
        _refuse_eval_mode(built(make_mlp, p), built(make_mlp, p))
        rate = _dropped(_model(make_mlp, p), p)
        if rate is None:
            return f"`p={p}`일 때 둘째 Linear에 들어가는 값이 `nn.Dropout({p})` 계층을 지난 값이 아니에요."
        if abs(rate - p) > 0.03:
            return f"`p={p}`일 때 꺼진 비율이 {rate:.2f}예요."
    return True


def _refuse_eval_mode(model: nn.Module, other: nn.Module) -> None:
    """새로 만든 모델이 평가 모드면 거절합니다. 따로 만든 `other`와 함께 쓰는 모듈의 모드는 앞의 채점이 바꾸었을 수 있어 보지 않습니다.

    Raises:
        Unmet: 평가 모드인 모듈이 있을 때(`left_in_eval`).
    """
    common = {id(one) for one in observe.modules(other).values()}
    if off := [name or "model" for name, one in observe.modules(model).items() if not one.training and id(one) not in common]:
        raise Unmet(
            "left_in_eval",
            f"새로 만든 모델의 `{off[0]}` 모듈이 평가 모드예요.",
            "평가 모드에서는 드롭아웃이 아무것도 끄지 않아요. 어느 모드로 쓸지는 모델을 쓰는 쪽이 정해요.",
            "`eval()` 메소드를 부르는 줄을 찾아보세요.",
        )


def _dropped(model: nn.Module, p: float) -> float | None:
    """학습 모드에서 꺼진 비율. 하나씩 꺼지고 나머지가 `1 / (1 - p)`배가 되는 것이 아니면 `None`.

    입력 여덟의 평균인 숨은 값을 모두 1로 만들고, 둘째 가중치를 2의 거듭제곱으로 채웁니다. 그러면
    결과의 이진수 자리에서 어느 값이 꺼졌는지 읽을 수 있습니다. 입력까지 꺼지면 정수가 나오지 않습니다.
    """
    first, first_bias, second, second_bias = _weights(observe.train(model))
    with torch.no_grad():
        for weight in (first_bias, second, second_bias):
            weight.zero_()
        first.fill_(1 / 8)
        for unit in range(16):
            second[unit // 4, unit] = 2.0 ** (unit % 4)
    output = observe.tensor_from(model, torch.ones(4000, 8)).detach() * (1 - p)
    codes = output.round()
    if not observe.close(output, codes) or codes.min() < 0 or codes.max() > 15:
        return None
    kept = codes.long().unsqueeze(-1) >> torch.arange(4) & 1
    one_by_one = len(kept.flatten(1).unique(dim=0)) > 100
    return 1 - kept.float().mean().item() if one_by_one else None


@exercise.goal("`state_dict`의 키가 `p` 값과 상관없이 같아요")
def same_keys(make_mlp: Make) -> bool | str:
    saved = _model(make_mlp, 0.5)
    for p in (None, 0, 0.3):
        model = _model(make_mlp, p)
        if changed := _key_difference(saved, model):
            where = [f"`p={each}`일 때의 키 `{key}`" for each, key in zip((0.5, p), changed) if key]
            if len(where) == 1:
                return f"{where[0]}, 이것이 다른 쪽에는 없어요."
            return f"{', '.join(where)}처럼 서로 달라요."
        observe.load(model, observe.state(saved))
        x = torch.randn(6, 8)
        first, second = (observe.tensor_from(observe.train(one, False), x) for one in (saved, model))
        if not observe.close(first, second):
            return f"`p=0.5`인 모델의 `state_dict` 사전을 `p={p}`인 모델에 옮겼는데 결과가 달라요."
    return True


def _key_difference(first: nn.Module, second: nn.Module) -> tuple[str, str] | None:
    """서로에게 없는 키 하나씩."""
    keys, others = observe.state(first), observe.state(second)
    only, other = [key for key in keys if key not in others], [key for key in others if key not in keys]
    return ((only or [""])[-1], (other or [""])[-1]) if only or other else None


@exercise.goal("한 걸음 학습하면 모든 매개변수가 움직여요")
def learns(make_mlp: Make) -> bool | str:
    for p in (None, 0, 0.5):
        model = refilled(usable(_model(make_mlp, p)))
        x = torch.randn(64, 8, requires_grad=True)
        changed = observe.step_changes(model, x)
        if still := [name for name, moved in changed.items() if not moved]:
            return f"`p={p}`일 때 `{still[0]}` 매개변수가 움직이지 않았어요."
        if x.grad is None:
            return f"`p={p}`일 때 입력까지 변화도가 오지 않았어요."
    return True


@exercise.diagnosis(
    "none_probability",
    saw="`p=None`일 때 `nn.Dropout(None)` 계층을 만들려고 했어요.",
    why="`nn.Dropout` 계층은 만들 때 받은 확률을 0, 1과 견주어 봐요. `None` 값은 수가 아니라서 견줄 수 없어요.",
    next="`p` 값이 `None`이면 그 자리에 무엇을 둘지 정해 보세요.",
)
def none_probability(make_mlp: Make, error: Any) -> bool:
    with recorded(nn.Dropout) as made, contextlib.suppress(LearnerRaised):
        observe.call(make_mlp, None)
    given = made[-1].args[0] if made[-1].args else made[-1].kwargs["p"]
    return given is None and "not supported between instances of 'NoneType'" in str(error)


@exercise.diagnosis(
    "identity_resizes",
    saw="`nn.Identity({found})`에 서로 다른 두 크기를 넣었어요. 결과의 마지막 축은 {found_out} 그대로예요.",
    why="`nn.Identity` 계층은 만들 때 받은 인자를 모두 무시하고, 들어온 텐서를 그대로 돌려줘요. 크기를 바꾸지 못해요.",
    next="크기를 16에서 4로 바꾸는 일은 `nn.Linear(16, 4)`에 맡기고, Identity에는 비워 둘 자리를 맡기세요.",
    goals=(eight_to_four,),
)
def identity_resizes(make_mlp: Make, error: Any) -> Any:
    with recorded(nn.Identity) as identities:
        model = _model(make_mlp, None)
    resizing = [f"{used[0]}, {used[1]}" for used in (one.args for one in identities) if len(used) > 1 and used[0] != used[1]]
    length = observe.tensor_from(model, torch.randn(3, 8)).shape[-1]
    return resizing and length != 4 and error is None and {"found": resizing[0], "found_out": length}


@exercise.diagnosis(
    "swapped_features",
    why="`nn.Linear(들어오는 수, 나가는 수)` 순서예요. 앞의 계층이 내놓은 수를 다음 계층이 받아요.",
    next="8개가 들어와 16개가 되고, 16개가 들어와 4개가 되는 순서로 적어 보세요.",
    goals=(eight_to_four, registered),
)
def swapped_features(make_mlp: Make, error: Any) -> bool:
    explained = error is None or "shapes cannot be multiplied" in str(error)
    return explained and bool({(8, 16), (16, 4)} & set(_shapes(built(make_mlp, 0.5))))


@exercise.diagnosis(
    "bias_missing",
    why="`bias=False`로 만든 계층에는 편향이 없어요. 따로 말이 없으면 계층에 편향이 있어야 해요.",
    next="`nn.Linear`에 적은 `bias` 인자를 살펴보세요.",
    goals=(registered,),
)
def bias_missing(make_mlp: Make) -> bool:
    found = _shapes(_model(make_mlp, 0.5))
    both_linears = {(16, 8), (4, 16)} <= set(found)
    return both_linears and len(found) < 4 and not observe.buffers(_model(make_mlp, 0.5))


@exercise.diagnosis(
    "wrong_attribute",
    saw="`p=None`일 때 `{found}` 이름의 Identity가 새로 생겼고, 드롭아웃도 그대로 있어요.",
    why="없던 이름에 담으면 갈아 끼우는 것이 아니라 새 자식이 하나 더 생겨요. 오류도 나지 않아요.",
    next="드롭아웃이 있는 바로 그 자리의 이름이나 번호에 담아 보세요.",
    goals=(passes_through,),
)
def wrong_attribute(make_mlp: Make) -> Any:
    usual, now = (observe.children(_model(make_mlp, p)) for p in (0.5, None))
    added = [name for name, one in now.items() if name not in usual and isinstance(one, nn.Identity)]
    return added and any(isinstance(one, nn.Dropout) for one in now.values()) and {"found": added[0]}


@exercise.diagnosis(
    "names_differ",
    why="키에는 계층이 담긴 자리의 이름이 들어가요. 이름이 `p` 값에 따라 달라지면 저장해 둔 가중치와 짝이 맞지 않아요.",
    next="`p` 값이 무엇이든 자리의 이름을 같게 지어 보세요.",
    goals=(same_keys,),
)
def names_differ(make_mlp: Make) -> bool:
    first, second = _model(make_mlp, 0.5), _model(make_mlp, None)
    same_count = all(len(read(first)) == len(read(second)) for read in (observe.modules, observe.state))
    return same_count and _key_difference(first, second) is not None


@exercise.diagnosis(
    "none_in_slot",
    saw="`p=None`일 때 `{found}` 자리에 계층 대신 `None` 값이 있어요.",
    why="모델을 부르면 자리에 있는 것도 차례로 불려요. `None` 값은 부를 수 없어요.",
    next="그 자리에 아무것도 하지 않는 계층을 두세요.",
)
def none_in_slot(make_mlp: Make, error: Any) -> Any:
    model = built(make_mlp, None)
    filled = {name.rpartition(".")[2] for name, _ in slots(built(make_mlp, 0.5))}
    held = [*slots(model), *(item for one in observe.modules(model).values() for item in observe.attributes(one).items())]
    # `self.p`처럼 계층의 자리가 아닌 속성도 `None`일 수 있습니다.
    empty = [name for name, value in held if value is None and name.rpartition(".")[2] in filled]
    return empty and "'NoneType' object is not callable" in str(error) and {"found": empty[0]}


@exercise.diagnosis(
    "layer_dropped",
    why="`nn.Sequential`의 키에는 자리의 번호가 들어가요. 계층을 빼면 그 뒤의 번호가 하나씩 당겨져서, "
    "저장해 둔 가중치를 불러올 수 없어요.",
    next="자리를 비우지 말고, 그 자리에 아무것도 하지 않는 계층을 두세요.",
    goals=(same_keys,),
)
def layer_dropped(make_mlp: Make) -> bool:
    usual = _model(make_mlp, 0.5)
    fewer = [one for one in (_model(make_mlp, p) for p in (None, 0)) if len(observe.modules(one)) < len(observe.modules(usual))]
    return any(_key_difference(usual, one) for one in fewer)


def _values(make_mlp: Make, p: float | None) -> tuple[nn.Module, torch.Tensor, torch.Tensor]:
    """평가 모드의 모델, 입력, 결과. 숨은 값이 커야 ReLU와 ReLU6의 차이도 드러납니다."""
    model = observe.train(refilled(_model(make_mlp, p)), False)
    x = 10 * torch.randn(64, 8)
    return model, x, observe.tensor_from(model, x)


def _wrong_value(make_mlp: Make) -> tuple[nn.Module, torch.Tensor, torch.Tensor]:
    """평가 모드의 값이 달라서 목표가 멈춘 `p`의 모델, 입력, 결과."""
    found = (_values(make_mlp, p) for p in EVAL_PROBABILITIES)
    return next((model, x, output) for model, x, output in found if not observe.close(output, _reference(model, x)))


@exercise.diagnosis(
    "activation_added",
    saw="결과가 마지막 Linear의 값을 `{found}` 함수에 넣은 것과 같아요.",
    why="이 연습의 모델은 마지막 Linear의 값을 그대로 내놓아야 해요. 그 뒤에는 활성화 함수가 없어요.",
    next="마지막 계층이 무엇인지 살펴보세요.",
    goals=(value_in_eval,),
)
def mlp_activation_added(make_mlp: Make) -> Any:
    model, x, output = _wrong_value(make_mlp)
    found = activation_between(output, _reference(model, x))
    return found and {"found": found}


@exercise.diagnosis(
    "activation_missing",
    saw="두 Linear를 바로 이어 계산한 값과 같아요.",
    why="사이에 활성화 함수가 없으면 Linear 둘은 Linear 하나와 다를 것이 없어요.",
    next="첫 Linear 다음 자리를 살펴보세요.",
    goals=(value_in_eval,),
)
def mlp_activation_missing(make_mlp: Make) -> bool:
    model, x, output = _wrong_value(make_mlp)
    return observe.close(output, _reference(model, x, activation=lambda hidden: hidden))


diagnose_weights(
    exercise,
    "make_mlp",
    lambda make_mlp: make_mlp(None),
    lambda: torch.randn(6, 8),
    registering=(registered,),
    learning=(learns,),
)


def _changes_in_eval(make_mlp: Make) -> tuple[bool, bool]:
    """평가 모드의 결과가 부를 때마다 다른가, 부르는 동안 계층을 만드는가."""
    model, x, output = _values(make_mlp, 0.5)
    with recorded(nn.Module) as made:
        observe.tensor_from(model, x)
    return not observe.close(observe.tensor_from(model, x), output), bool(made)


@exercise.diagnosis(
    "layer_made_in_forward",
    saw="평가 모드인데 같은 입력의 결과가 부를 때마다 달라요. 부를 때마다 계층을 새로 만들고 있어요.",
    why="`forward`에서 만든 계층은 등록되지 않아요. 그래서 평가 모드로 바뀌지도, 배운 것이 남지도 않아요.",
    next="계층은 `__init__`에서 한 번만 만들고, `forward`에서는 쓰기만 하세요.",
    goals=(value_in_eval,),
)
def dropout_made_in_forward(make_mlp: Make) -> bool:
    return _changes_in_eval(make_mlp) == (True, True)


@exercise.diagnosis(
    "dropout_in_eval",
    saw="평가 모드인데 같은 입력의 결과가 부를 때마다 달라요.",
    why="`F.dropout` 함수는 모드를 모르고, `training` 인자의 기본값은 `True`예요. "
    "`nn.Dropout` 계층은 스스로 `self.training` 값을 봐요.",
    next="드롭아웃을 `nn.Dropout` 계층으로 두거나, `training` 인자에 `self.training` 값을 넘기세요.",
    goals=(value_in_eval,),
)
def dropout_in_eval(make_mlp: Make) -> bool:
    return _changes_in_eval(make_mlp) == (True, False)


@exercise.diagnosis(
    "dropout_missing",
    saw="`p=0.5`인데 학습 모드와 평가 모드의 결과가 같아요.",
    why="`p` 값이 있을 때는 드롭아웃이 일해야 해요. `nn.Identity` 계층은 `p` 값을 받아도 무시해요.",
    next="`p` 값이 있을 때와 없을 때를 나누어 살펴보세요.",
    goals=(drops_with_probability,),
)
def dropout_missing(make_mlp: Make) -> bool:
    model, x, output = _values(make_mlp, 0.5)
    return observe.close(observe.tensor_from(observe.train(model), x), output)


@exercise.diagnosis(
    "keep_probability",
    why="`nn.Dropout(p)`의 `p` 값은 남길 확률이 아니라 끌 확률이에요.",
    next="`1 - p`로 바꾸는 곳이 있는지 살펴보세요.",
    goals=(passes_through, drops_with_probability),
)
def keep_probability(make_mlp: Make) -> bool:
    rate = _dropped(_model(make_mlp, 0.3), 0.7)
    return rate is not None and abs(rate - 0.7) < 0.03


@exercise.diagnosis(
    "dropout_misplaced",
    saw="학습 모드에서 결과 자체가 0이 되는 일이 있어요. 드롭아웃이 마지막 Linear 뒤에 있어요.",
    why="순서는 Linear, ReLU, 드롭아웃, Linear예요. 결과를 끄면 모델의 답이 그대로 지워져요.",
    next="드롭아웃과 마지막 Linear의 자리를 살펴보세요.",
    goals=(drops_with_probability,),
)
def dropout_misplaced(make_mlp: Make) -> bool:
    model = observe.train(_model(make_mlp, 0.5))
    output = observe.tensor_from(model, torch.randn(200, 8))
    return 0.3 < (output == 0).float().mean().item() < 0.7


@exercise.diagnosis(
    "probability_clipped",
    saw="`make_mlp(0.95)` 모델의 드롭아웃에는 확률이 {found}로 적혀 있어요.",
    why="받은 `p` 값을 줄이거나 잘라서 넘기면, 부른 쪽이 고른 확률과 다른 확률로 꺼져요.",
    next="`nn.Dropout`에 `p` 값을 그대로 넘기세요.",
    goals=(drops_with_probability,),
)
def probability_clipped(make_mlp: Make) -> Any:
    used = [[one.p for one in observe.modules(_model(make_mlp, p)).values() if isinstance(one, nn.Dropout)] for p in (0.3, 0.95)]
    return used[0] == [0.3] and used[1] not in ([], [0.95]) and {"found": used[1][0]}


@exercise.diagnosis(
    "hard_coded",
    saw="`p` 값이 0.5, 0, `None`일 때만 되고 다른 수에서는 되지 않아요.",
    why="받은 `p` 값이 아니라 코드에 적어 둔 수나, 수를 적지 않은 `nn.Dropout()` 호출의 기본값 0.5를 쓰고 있어요.",
    next="`nn.Dropout`에 `p` 값을 그대로 넘기세요.",
    goals=(eight_to_four, registered, drops_with_probability),
)
def p_hard_coded(make_mlp: Make) -> bool:
    if _dropped(_model(make_mlp, 0.5), 0.5) is None:
        return False
    try:
        return _dropped(_model(make_mlp, 0.3), 0.5) is not None
    except LearnerRaised:
        return True
