"""연습 `manual_linear`."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable
from typing import Any

import torch
import torch.nn.functional as F
from torch import nn

from ... import observe
from ...exercise import Exercise, Kind
from ...observe import Unmet
from ..probes import activation_between, recorded

exercise = Exercise(
    "manual_linear",
    "손으로 쓰는 Linear",
    needs={"manual_linear": Kind.FUNCTION},
    hints=(
        "`x`의 마지막 축은 in이고 `weight`의 마지막 축도 in이에요. 행렬 곱이 되려면 무엇을 뒤집어야 할까요?",
        "`@` 연산은 앞에 축이 몇 개 있어도 마지막 두 축으로 곱해요. 축이 하나인 `x`도 받아요. "
        "`bias` 값이 `None`인지는 `is None`으로 물어보세요.",
        "`output = x @ weight.T`로 곱하고, `bias` 값이 `None` 값이 아니면 더해서 돌려주세요.",
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
        f"`x`의 shape이 {tuple(operands[0].shape)}일 때 shape은 맞고 값이 `F.linear` 함수와 달라요."
    )


@exercise.goal("2차원 `x`에서 `nn.Linear` 계층과 같은 값이에요")
def two_axes(manual_linear: Callable[..., Any]) -> bool | str:
    for operands in (_operands(2), _operands(7, size=(4, 6)), _operands(3, size=(4, 1))):
        outcome = _linear_matches(manual_linear, *operands)
        if outcome is not True:
            return outcome
    return True


@exercise.goal("`weight` 값이 정사각형이거나 배치와 out이 같아도 맞아요")
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


@exercise.goal("`bias` 값을 주지 않으면 곱하기만 해요")
def without_bias(manual_linear: Callable[..., Any]) -> bool | str:
    everything = [_operands(*leading) for leading in ((2,), (), (4, 2), (3, 1, 2))]
    for x, weight, _ in (*everything, _operands(7, size=(4, 6)), _operands(4, size=(4, 4))):
        for named in ({}, {"bias": None}):
            outcome = _linear_matches(manual_linear, x, weight, **named)
            if outcome is not True:
                return outcome
    return True


@exercise.goal("변화도가 `x`, `weight`, `bias`에 모두 이르러요")
def gradients_reach_all(manual_linear: Callable[..., Any]) -> bool | str:
    for given in _learning_operands():
        outcome = _gradient_matches(manual_linear, *given)
        if outcome is not True:
            return outcome
    # 편향은 흔히 0에서 시작합니다. 0이라고 더하지 않으면 값은 같아도 배우지 못합니다.
    x, weight, bias = _operands(2)
    outcome = _gradient_matches(manual_linear, *(value.requires_grad_() for value in (x, weight, torch.zeros_like(bias))))
    return outcome is True or f"`bias` 값이 모두 0일 때는 {outcome}"


def _learning_operands() -> list[tuple[torch.Tensor, ...]]:
    """변화도를 받는 (x, weight, bias)와 (x, weight)."""
    everything = [_operands(*leading)[:count] for leading in ((2,), (4, 2), ()) for count in (3, 2)]
    return [tuple(value.requires_grad_() for value in given) for given in everything]


def _gradient_matches(function: Callable[..., Any], *mine: torch.Tensor) -> bool | str:
    theirs = [value.detach().clone().requires_grad_() for value in mine]
    output = observe.tensor_from(function, *mine)
    where = "" if len(mine) == 3 else "`bias` 없이 불렀더니 "
    if not output.requires_grad:
        return f"{where}결과가 연산 그래프에서 끊겨 있어요. `requires_grad` 값이 `False`예요."
    direction = torch.randn_like(output)
    observe.call(output.backward, direction)
    F.linear(*theirs).backward(direction)
    for name, value, other in zip(("x", "weight", "bias"), mine, theirs):
        if value.grad is None:
            return f"{where}역전파한 뒤에 `{name}.grad` 값이 `None`이에요."
        if not observe.close(value.grad, other.grad):
            return f"{where}`{name}.grad` 값이 `F.linear`의 것과 달라요."
    return True


@exercise.diagnosis(
    "class_not_instance",
    why="클래스를 부르면 계산하는 것이 아니라 새 계층을 만들어요. 받은 인자는 계층의 크기로 쓰여요.",
    next="`def manual_linear(x, weight, bias=None):`으로 시작하는 함수를 써 보세요.",
)
def class_for_function(manual_linear: Any) -> bool:
    return observe.is_class(manual_linear) and issubclass(manual_linear, nn.Module)


@exercise.diagnosis(
    "wrong_type",
    saw="`manual_linear` 자리에 이미 만든 `nn.Linear` 계층이 있어요.",
    why="계층은 제 가중치만 쓰고 입력 하나만 받아요. 여기에는 `weight` 값과 `bias` 값까지 받는 함수가 있어야 해요.",
    next="`def manual_linear(x, weight, bias=None):`으로 시작하는 함수를 써 보세요.",
)
def layer_for_function(manual_linear: Any) -> bool:
    return observe.is_a(manual_linear, nn.Linear)


@exercise.diagnosis(
    "tensor_truth",
    why="`if bias:` 코드는 텐서 하나를 참이나 거짓 하나로 바꾸려고 해요. "
    "원소가 여럿이면 정할 수 없고, 하나면 그 값이 0인지를 물어요.",
    next="있는지 없는지는 `if bias is not None:`으로 물어보세요.",
)
def tensor_truth(error: Any) -> bool:
    return "Boolean value of Tensor" in str(error)


@exercise.diagnosis(
    "layer_made_in_forward",
    saw="같은 것을 두 번 넣었더니 결과가 서로 달라요.",
    why="`nn.Linear(...)` 코드는 가중치를 새로 뽑은 계층을 만들어요. 그러면 받은 `weight` 값을 쓰지 않는 셈이에요.",
    next="새 계층을 만들지 말고, 받은 `weight` 값과 `bias` 값으로 계산하세요.",
)
def makes_a_layer(manual_linear: Callable[..., Any]) -> bool:
    operands = _operands(2)
    with recorded(nn.Module) as made:
        first, second = (observe.tensor_from(manual_linear, *operands) for _ in range(2))
    return bool(made) and not observe.close(first, second)


@exercise.diagnosis(
    "reshape_for_transpose",
    saw="결과가 `weight.reshape(in, out)`으로 곱한 값과 같아요.",
    why="`reshape`이나 `view` 메소드는 수를 놓인 순서대로 다시 나눌 뿐이에요. shape은 뒤집은 것과 같아도 수의 자리가 달라요.",
    next="줄과 칸을 서로 바꾸는 연산을 찾아보세요.",
)
def reshape_for_transpose(manual_linear: Callable[..., Any]) -> bool:
    x, weight, bias = _operands(2)
    return observe.close(observe.tensor_from(manual_linear, x, weight, bias), x @ weight.reshape(5, 3) + bias)


@exercise.diagnosis(
    "weight_not_transposed",
    saw="정사각형 `weight` 값을 넣었더니 결과가 `x @ weight`로 곱한 값과 같아요.",
    why="`weight`의 shape은 (out, in)이에요. 그대로 곱하면 in 자리에 out이 와요. 정사각형일 때는 오류도 나지 않고 값만 달라져요.",
    next="곱하기 전에 `weight` 텐서를 뒤집어 보세요. `F.linear` 함수는 스스로 뒤집어요.",
)
def weight_not_transposed(manual_linear: Callable[..., Any], error: Any) -> bool:
    # 뒤집지 않았다면 정사각형이 아닌 `weight` 값에서는 값이 다른 것이 아니라 오류가 납니다.
    if error is None and two_axes(manual_linear) is not True:
        return False
    x, weight, bias = _operands(2, size=(4, 4))
    for operands in ((x, weight, bias), (x, weight)):
        with contextlib.suppress(observe.LearnerRaised, Unmet):
            output = observe.tensor_from(manual_linear, *operands)
            if any(observe.close(output, wrong) for wrong in (x @ weight + bias, x @ weight)):
                return True
    return False


@exercise.diagnosis(
    "bias_shape",
    saw="배치와 out이 같은 입력을 넣었더니, 열마다 더해야 할 편향이 줄마다 더해졌어요.",
    why="`bias`의 shape은 (out,)이고, 브로드캐스팅은 뒤의 축부터 맞춰요. 세로로 세우면 첫 축에 맞춰져요. "
    "배치와 out이 같을 때는 오류도 나지 않아요.",
    next="`bias` 텐서를 받은 shape 그대로 더해 보세요.",
)
def bias_shape(manual_linear: Callable[..., Any]) -> bool:
    x, weight, bias = _operands(3)
    return observe.close(observe.tensor_from(manual_linear, x, weight, bias), x @ weight.T + bias[:, None])


@exercise.diagnosis(
    "bias_missing",
    saw="`x`의 shape이 {given}일 때 결과가 `bias` 값을 더하지 않은 값과 같아요.",
    why="`nn.Linear` 계층은 곱한 다음 출력마다 편향을 하나씩 더해요.",
    next="`bias` 값이 있을 때 더하는 줄이 있는지 보세요.",
)
def manual_bias_missing(manual_linear: Callable[..., Any]) -> Any:
    for leading in ((2,), (), (4, 2)):
        x, weight, bias = _operands(*leading)
        if leading != (2,) and two_axes(manual_linear) is not True:
            return False
        if observe.close(observe.tensor_from(manual_linear, x, weight, bias), x @ weight.T):
            return {"given": tuple(x.shape)}
    return False


@exercise.diagnosis(
    "bias_unwanted",
    saw="결과가 `bias` 값을 두 번 더한 것과 같아요.",
    why="`F.linear`나 `torch.addmm` 함수에 `bias` 값을 넘기면 그 안에서 더해져요. 밖에서 또 더하면 두 번이에요.",
    next="편향을 더하는 곳이 몇 군데인지 세어 보세요.",
)
def bias_added_twice(manual_linear: Callable[..., Any]) -> bool:
    x, weight, bias = _operands(2)
    return observe.close(observe.tensor_from(manual_linear, x, weight, bias), x @ weight.T + 2 * bias)


@exercise.diagnosis(
    "bias_subtracted",
    saw="결과가 `bias` 값을 뺀 것과 같아요.",
    why="`nn.Linear` 계층은 곱한 다음 편향을 더해요.",
    next="`bias` 앞의 부호를 보세요.",
)
def bias_subtracted(manual_linear: Callable[..., Any]) -> bool:
    x, weight, bias = _operands(2)
    return observe.close(observe.tensor_from(manual_linear, x, weight, bias), x @ weight.T - bias)


@exercise.diagnosis(
    "bias_unwanted",
    saw="`bias` 없이 불렀더니, 곱한 값에 줄마다 같은 수가 더해져 있어요.",
    why="`bias` 값이 `None`이면 더할 것이 없어요. 1이나 무작위 수를 대신 더하면 값이 달라져요.",
    next="`bias is None`일 때 무엇을 돌려주는지 보세요.",
    goals=(without_bias,),
)
def bias_unwanted(manual_linear: Callable[..., Any]) -> bool:
    x, weight, bias = _operands(4)
    if _linear_matches(manual_linear, x, weight, bias) is not True:
        return False
    extra = observe.tensor_from(manual_linear, x, weight) - x @ weight.T
    return observe.close(extra, extra[:1].expand_as(extra)) and not observe.close(extra, torch.zeros_like(extra))


@exercise.diagnosis(
    "activation_added",
    saw="결과가 `{found}` 함수를 한 번 더 지난 값과 같아요.",
    why="`nn.Linear` 계층에는 활성화 함수가 없어요. 곱하고 더한 값이 그대로 나와요.",
    next="곱하고 더한 다음에 부르는 함수를 빼 보세요.",
)
def manual_activation_added(manual_linear: Callable[..., Any]) -> Any:
    operands = _operands(6)
    found = activation_between(observe.tensor_from(manual_linear, *operands), F.linear(*operands))
    return found and {"found": found}


@exercise.diagnosis(
    "bias_required",
    why="`bias` 인자는 주지 않을 수도 있고, 그때의 값은 `None`이에요. `None`에는 더하기도 행렬 연산도 없어요.",
    next="`def` 줄에 기본값을 적고, `bias is None`인 경우를 나누어 보세요.",
)
def bias_required(manual_linear: Callable[..., Any], error: Any) -> bool:
    x, weight, bias = _operands(2)
    absent = re.search(r"NoneType|missing 1 required positional argument", str(error)) is not None
    return absent and _linear_matches(manual_linear, x, weight, bias) is True and _refuses(manual_linear, x, weight)


@exercise.diagnosis(
    "flattened_batch",
    saw="{found}",
    why="`flatten()`이나 `reshape(-1, …)` 호출은 앞의 축을 하나로 합쳐요. "
    "합친 채로 두면 어느 표본이 어디에 있었는지 알 수 없어요.",
    next="`@` 연산은 앞의 축을 그대로 두고 곱해요. 펼친다면 마지막에 원래의 앞 축으로 되돌리세요.",
)
def manual_flattened_batch(manual_linear: Callable[..., Any], error: Any) -> Any:
    if "(1x10 and 5x3)" in str(error):
        return {"found": "`x`의 shape이 (2, 5)인데, 10개짜리 한 줄로 펼친 것을 곱하고 있어요."}
    if error is not None or two_axes(manual_linear) is not True or square(manual_linear) is not True:
        return False
    for when, count in (("", 3), ("`bias` 없이 부르면 ", 2)):
        output = observe.tensor_from(manual_linear, *_operands(4, 2)[:count])
        if output.shape == (8, 3):
            return {"found": f"{when}`x`의 shape이 (4, 2, 5)일 때 결과가 (8, 3)이에요. 4와 2가 8로 합쳐졌어요."}
    return False


@exercise.diagnosis(
    "squeezed_batch",
    saw="`x`의 shape이 {given}일 때 결과가 {found}예요. 길이가 1인 축이 사라졌어요.",
    why="`squeeze()` 호출은 길이가 1인 축을 모두, `squeeze(0)` 호출은 길이가 1인 첫 축을 없애요. "
    "축은 길이가 1이어도 그대로 남아야 해요.",
    next="`squeeze` 메소드가 어느 축을 없애는지 보고, 더한 축이 없다면 빼 보세요.",
    goals=(two_axes, any_leading_axes),
)
def manual_squeezed_batch(manual_linear: Callable[..., Any]) -> Any:
    if _refuses(manual_linear, *_operands(7, size=(4, 6))):
        return False
    for leading, (features, out) in (((3,), (4, 1)), ((3, 1, 2), (5, 3)), ((1,), (5, 3))):
        found = observe.tensor_from(manual_linear, *_operands(*leading, size=(features, out))).shape
        if found == tuple(n for n in (*leading, out) if n != 1):
            return {"given": (*leading, features), "found": tuple(found)}
    return False


@exercise.diagnosis(
    "unbatched_refused",
    saw="`x`의 shape이 (2, 5)일 때도 (4, 2, 5)일 때도 되는데, (5,)일 때는 {found}.",
    why="앞의 축은 하나도 없을 수 있어요. 그때의 결과는 (out,)이고, 없던 축이 생기지도 않아요. "
    "`x.shape[0]`이나 `x.size(1)`처럼 앞에 축이 있다고 여기는 코드도 여기에서 멈춰요.",
    next="축을 더했다면 마지막에 그 축만 되돌리거나, 축의 수와 상관없는 방법으로 곱해 보세요.",
    goals=(any_leading_axes,),
)
def manual_unbatched_refused(manual_linear: Callable[..., Any]) -> Any:
    if any(_refuses(manual_linear, *_operands(*leading)) for leading in ((2,), (4, 2))):
        return False
    try:
        found = observe.tensor_from(manual_linear, *_operands()).shape
    except observe.LearnerRaised:
        return {"found": "오류가 나요"}
    return found != (3,) and {"found": f"결과가 {tuple(found)}예요"}


@exercise.diagnosis(
    "matrix_only",
    saw="{when}`x`의 shape이 (2, 5)일 때는 되는데, {shapes}일 때는 되지 않아요.",
    why="`addmm`, `mm`, `x.T`, 그리고 `x.shape` 값을 둘로 나누어 받는 코드는 축이 둘이라고 못을 박아요. "
    "`nn.Linear` 계층은 마지막 축만 봐요.",
    next="`@`, `F.linear`, `einsum`의 `...`처럼 앞의 축을 그대로 두는 방법을 쓰세요.",
    goals=(any_leading_axes, without_bias),
)
def matrix_only(manual_linear: Callable[..., Any]) -> Any:
    for when, count in (("", 3), ("`bias` 없이 부르면 ", 2)):
        refused = [one for one in ((2,), (), (4, 2)) if _refuses(manual_linear, *_operands(*one)[:count])]
        if (2,) not in refused and (4, 2) in refused:
            return {"when": when, "shapes": ", ".join(str((*one, 5)) for one in refused)}
    return False


def _refuses(function: Callable[..., Any], *operands: torch.Tensor) -> bool:
    try:
        return _linear_matches(function, *operands) is not True
    except (observe.LearnerRaised, Unmet):
        return True


@exercise.diagnosis(
    "breaks_graph",
    why="`.data`, `.detach()`, `.item()`, `.numpy()`, `torch.no_grad()`, `torch.tensor(...)`나 `nn.Parameter(...)`로 다시 감싸는 일은 "
    "연산 그래프를 끊어요. 값은 맞아도 변화도가 거슬러 가지 못해요.",
    next="끊는 연산을 빼고 텐서끼리 바로 계산해 보세요.",
    goals=(gradients_reach_all,),
)
def manual_breaks_graph(manual_linear: Callable[..., Any]) -> bool:
    # 값이 맞을 때만 봅니다. 쓰지 않은 값에도 변화도가 오지 않기 때문입니다.
    for given in _learning_operands():
        if _linear_matches(manual_linear, *given) is not True:
            continue
        output = observe.tensor_from(manual_linear, *given)
        if not output.requires_grad:
            return True
        observe.backward(output)
        if any(value.grad is None for value in given):
            return True
    return False


@exercise.diagnosis(
    "hard_coded",
    why="예로 든 크기에서만 맞아요. 다른 크기의 `weight` 값에서는 값이나 shape이 어긋나요.",
    next="코드에 적힌 수를 `shape`에서 얻도록 바꿔 보세요.",
    goals=(two_axes, without_bias),
)
def manual_hard_coded(manual_linear: Callable[..., Any]) -> bool:
    count = 3 if _refuses(manual_linear, *_operands(7, size=(4, 6))) else 2
    return not _refuses(manual_linear, *_operands(2)[:count]) and _refuses(manual_linear, *_operands(7, size=(4, 6))[:count])
