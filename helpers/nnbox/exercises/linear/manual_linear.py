"""연습 `manual_linear`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch
import torch.nn.functional as F

from ... import observe
from ...exercise import Exercise, Kind
from ...observe import Unmet

exercise = Exercise(
    "manual_linear",
    "손으로 쓰는 Linear",
    needs={"manual_linear": Kind.FUNCTION},
    hints=(
        "`x`의 마지막 축은 in이고 `weight`의 마지막 축도 in이에요. 행렬 곱이 되려면 무엇을 뒤집어야 할까요?",
        "`@`는 앞에 축이 몇 개 있어도 마지막 두 축으로 곱해요. 축이 하나인 `x`도 받아요. "
        "`bias`가 `None`인지는 `is None`으로 물어보세요.",
        "`output = x @ weight.T`로 곱하고, `bias`가 `None`이 아니면 더해서 돌려주세요.",
    ),
)


def _operands(*leading: int, size: tuple[int, int] = (5, 3)) -> tuple[torch.Tensor, ...]:
    features, out = size
    return torch.randn(*leading, features), torch.randn(out, features), torch.randn(out)


def _linear_matches(function: Callable[..., Any], *operands: Any, **named: Any) -> bool | str:
    output = observe.tensor_from(function, *operands, **named)
    expected = F.linear(*operands, **named)
    if output.shape != expected.shape:
        return (
            f"`x`의 shape이 {tuple(operands[0].shape)}일 때 결과의 shape이 {tuple(output.shape)}예요. "
            f"{tuple(expected.shape)}여야 해요."
        )
    return observe.close(output, expected) or (
        f"`x`의 shape이 {tuple(operands[0].shape)}일 때 shape은 맞고 값이 `F.linear`와 달라요."
    )


@exercise.goal("2차원 `x`에서 `nn.Linear`와 같은 값이에요")
def two_axes(manual_linear: Callable[..., Any]) -> bool | str:
    outcome = _linear_matches(manual_linear, *_operands(2))
    return outcome if outcome is not True else _linear_matches(manual_linear, *_operands(7, size=(4, 6)))


@exercise.goal("`weight`가 정사각형이거나 배치와 out이 같아도 맞아요")
def square(manual_linear: Callable[..., Any]) -> bool | str:
    for operands in (_operands(2, size=(4, 4)), _operands(3), _operands(4, size=(4, 4))):
        outcome = _linear_matches(manual_linear, *operands)
        if outcome is not True:
            return outcome
    return True


@exercise.goal("1차원과 3차원, 4차원 `x`도 받아요")
def any_leading_axes(manual_linear: Callable[..., Any]) -> bool | str:
    for leading in ((), (4, 2), (3, 1, 2), (1,)):
        outcome = _linear_matches(manual_linear, *_operands(*leading))
        if outcome is not True:
            return outcome
    return True


@exercise.goal("`bias`를 주지 않으면 곱하기만 해요")
def without_bias(manual_linear: Callable[..., Any]) -> bool | str:
    x, weight, _ = _operands(2)
    outcome = _linear_matches(manual_linear, x, weight)
    return outcome if outcome is not True else _linear_matches(manual_linear, x, weight, bias=None)


@exercise.goal("변화도가 `x`, `weight`, `bias`에 모두 이르러요")
def gradients_reach_all(manual_linear: Callable[..., Any]) -> bool | str:
    for leading in ((2,), (4, 2)):
        mine = [value.requires_grad_() for value in _operands(*leading)]
        theirs = [value.detach().clone().requires_grad_() for value in mine]
        output = observe.tensor_from(manual_linear, *mine)
        if not output.requires_grad:
            return "결과가 연산 그래프에서 끊겨 있어요. `requires_grad` 값이 `False`예요."
        direction = torch.randn_like(output)
        observe.call(output.backward, direction)
        F.linear(*theirs).backward(direction)
        for name, value, other in zip(("x", "weight", "bias"), mine, theirs):
            if value.grad is None:
                return f"역전파한 뒤에 `{name}.grad` 값이 `None`이에요."
            if not observe.close(value.grad, other.grad):
                return f"`{name}.grad` 값이 `F.linear`의 것과 달라요."
    return True


@exercise.diagnosis(
    "weight_not_transposed",
    saw="`x @ weight`로 곱한 값과 같거나, 축의 길이가 어긋난 채로 곱하고 있어요.",
    why="`weight`의 shape은 (out, in)이에요. 그대로 곱하면 in 자리에 out이 와요. 정사각형일 때는 오류도 나지 않고 값만 달라져요.",
    next="곱하기 전에 `weight`를 뒤집어 보세요.",
)
def weight_not_transposed(manual_linear: Callable[..., Any], error: Any) -> bool:
    x, weight, bias = _operands(2, size=(4, 4))
    output = observe.tensor_from(manual_linear, x, weight, bias)
    return observe.close(output, x @ weight + bias) or observe.close(output, x @ weight)


@exercise.diagnosis(
    "bias_missing",
    saw="결과가 `bias`를 더하지 않은 값과 같아요.",
    why="`nn.Linear`는 곱한 다음 출력마다 편향을 하나씩 더해요.",
    next="`bias`가 있을 때 더하는 줄이 있는지 보세요.",
)
def manual_bias_missing(manual_linear: Callable[..., Any]) -> bool:
    x, weight, bias = _operands(2)
    return observe.close(observe.tensor_from(manual_linear, x, weight, bias), x @ weight.T)


@exercise.diagnosis(
    "activation_added",
    saw="결과가 `relu`를 더 한 값과 같아요.",
    why="`nn.Linear`에는 활성화 함수가 없어요. 음수도 그대로 나와요.",
    next="`relu`를 빼 보세요.",
)
def manual_activation_added(manual_linear: Callable[..., Any]) -> bool:
    operands = _operands(6)
    return observe.close(observe.tensor_from(manual_linear, *operands), F.linear(*operands).relu())


@exercise.diagnosis(
    "tensor_truth",
    why="`if bias:`는 텐서 하나를 참이나 거짓 하나로 바꾸려고 해요. 원소가 여럿이면 정할 수 없고, 하나면 그 값이 0인지를 물어요.",
    next="있는지 없는지는 `if bias is not None:`으로 물어보세요.",
)
def tensor_truth(error: Any) -> bool:
    return "Boolean value of Tensor" in str(error)


@exercise.diagnosis(
    "bias_required",
    why="`bias` 값이 `None`일 수 있어요. `None`은 더할 수도, 행렬 연산에 넣을 수도 없어요.",
    next="`bias is None`인 경우를 나누어 보세요.",
)
def bias_required(manual_linear: Callable[..., Any], error: Any) -> bool:
    operands = _operands(2)
    return (
        error is not None
        and _linear_matches(manual_linear, *operands) is True
        and (_linear_matches(manual_linear, *_operands(4, 2)) is True)
    )


@exercise.diagnosis(
    "matrix_only",
    saw="2차원 `x`는 되는데, 1차원이나 3차원 `x`는 되지 않아요.",
    why="`addmm`, `mm`, `x.T`, `x.shape`을 둘로 나누어 받는 코드는 축이 둘이라고 못을 박아요. `nn.Linear`는 마지막 축만 봐요.",
    next="`@`, `F.linear`, `einsum`의 `...`처럼 앞의 축을 그대로 두는 방법을 쓰세요.",
)
def matrix_only(manual_linear: Callable[..., Any]) -> bool:
    if _linear_matches(manual_linear, *_operands(2)) is not True:
        return False
    return any(_refuses(manual_linear, *_operands(*leading)) for leading in ((), (4, 2), (3, 1, 2)))


def _refuses(function: Callable[..., Any], *operands: torch.Tensor) -> bool:
    try:
        return _linear_matches(function, *operands) is not True
    except (observe.LearnerRaised, Unmet):
        return True


@exercise.diagnosis(
    "breaks_graph",
    why="`.data`, `.detach()`, `.item()`, `.numpy()`, `torch.no_grad()`, `torch.tensor(...)`로 다시 감싸는 일은 "
    "연산 그래프를 끊어요. 값은 맞아도 변화도가 거슬러 가지 못해요.",
    next="끊는 연산을 빼고 텐서끼리 바로 계산해 보세요.",
)
def manual_breaks_graph(manual_linear: Callable[..., Any]) -> bool:
    x, weight, bias = (value.requires_grad_() for value in _operands(2))
    output = observe.tensor_from(manual_linear, x, weight, bias)
    if not output.requires_grad:
        return True
    observe.backward(output)
    return any(value.grad is None for value in (x, weight, bias))


@exercise.diagnosis(
    "layer_made_in_forward",
    saw="같은 것을 두 번 넣었더니 결과가 서로 달라요.",
    why="`nn.Linear(...)`를 새로 만들면 가중치도 새로 뽑아요. 받은 `weight`를 쓰지 않는 셈이에요.",
    next="새 계층을 만들지 말고, 받은 `weight`와 `bias`로 계산하세요.",
)
def makes_a_layer(manual_linear: Callable[..., Any]) -> bool:
    operands = _operands(2)
    first, second = (observe.tensor_from(manual_linear, *operands) for _ in range(2))
    return not observe.close(first, second)


@exercise.diagnosis(
    "hard_coded",
    why="예로 든 크기에서만 맞아요. 다른 크기의 `weight`에서는 값이나 shape이 어긋나요.",
    next="코드에 적힌 수를 `shape`에서 얻도록 바꿔 보세요.",
)
def manual_hard_coded(manual_linear: Callable[..., Any]) -> bool:
    return _linear_matches(manual_linear, *_operands(2)) is True and (_refuses(manual_linear, *_operands(7, size=(4, 6))))
