"""연습 `first_linear`."""

from __future__ import annotations

from typing import Any

import torch
from torch import nn

from ... import observe
from ...exercise import Exercise, Kind

exercise = Exercise(
    "first_linear",
    "첫 Linear",
    needs={"linear_layer": Kind.MODULE, "output": Kind.TENSOR},
    given=("x",),
    hints=(
        "`nn.Linear`의 두 인자는 차례로 들어오는 수와 나가는 수예요. `x`의 마지막 축을 보세요.",
        "계층을 먼저 만들어 `linear_layer`에 담고, 그 계층을 함수처럼 불러 `output`에 담아요.",
        "`linear_layer = nn.Linear(5, ...)` 다음 줄은 `output = linear_layer(...)`예요.",
    ),
)


@exercise.goal("`linear_layer`가 5개를 받아 3개를 내놓는 Linear예요")
def linear_from_5_to_3(linear_layer: nn.Module) -> bool | str:
    if not isinstance(linear_layer, nn.Linear):
        return f"`linear_layer` 값은 {observe.it_is(linear_layer)}. `nn.Linear`가 아니에요."
    weight = observe.parameters(linear_layer).get("weight")
    if weight is None or nn.parameter.is_lazy(weight):
        return "`linear_layer`의 가중치가 아직 만들어지지 않았어요."
    return weight.shape == (3, 5) or (
        f"`linear_layer`는 {weight.shape[1]}개를 받아 {weight.shape[0]}개를 내놓아요. 5개를 받아 3개를 내놓아야 해요."
    )


@exercise.goal("`output`의 shape이 (2, 3)이에요")
def output_shape(output: torch.Tensor) -> bool | str:
    return output.shape == (2, 3) or (f"`output`의 shape은 {tuple(output.shape)}예요. (2, 3)이어야 해요.")


@exercise.goal("`output` 값이 `linear_layer`에 `x`를 넣은 결과예요")
def output_of_the_layer(linear_layer: nn.Module, output: torch.Tensor, x: Any) -> bool | str:
    if x is None:
        return True
    if not isinstance(x, torch.Tensor) or x.shape != (2, 5):
        return f"`x` 값이 {observe.describe(x)}로 바뀌어 있어요. `x`를 만드는 셀을 다시 실행해 보세요."
    expected = _apply(linear_layer, x)
    return observe.close(output, expected) or "`output`이 지금의 `linear_layer`가 계산한 값과 달라요."


def _apply(layer: nn.Module, x: torch.Tensor) -> torch.Tensor:
    weight = observe.parameters(layer)["weight"]
    return observe.tensor_from(layer, x.detach().to(weight.dtype))


@exercise.diagnosis(
    "still_lazy",
    why="`nn.LazyLinear`는 처음 불릴 때 입력의 마지막 축을 보고 가중치를 만들어요.",
    next="`linear_layer(x)`로 한 번 불렀는지 보세요.",
)
def still_lazy(linear_layer: nn.Module) -> bool:
    return any(nn.parameter.is_lazy(one) for one in observe.parameters(linear_layer).values())


@exercise.diagnosis(
    "swapped_features",
    why="`nn.Linear(들어오는 수, 나가는 수)` 순서예요. 가중치의 shape (out, in)과는 순서가 반대예요.",
    next="두 인자의 순서를 바꿔 보세요.",
)
def swapped_features(linear_layer: nn.Linear) -> bool:
    return linear_layer.weight.shape == (5, 3)


@exercise.diagnosis(
    "batch_as_features",
    why="(2, 5)의 2는 표본의 수예요. Linear는 표본의 수를 몰라도 돼요. 보는 것은 마지막 축 5예요.",
    next="첫 인자를 `x.shape[-1]`로 바꿔 보세요.",
)
def batch_as_features(linear_layer: nn.Linear) -> bool:
    return linear_layer.weight.shape[1] == 2


@exercise.diagnosis(
    "activation_added",
    saw="`output` 값이 `linear_layer(x)`에 `relu`를 더 한 값과 같아요.",
    why="`nn.Linear`는 곱하고 더하기만 해요. 활성화 함수는 따로 부를 때만 들어가요.",
    next="활성화 함수를 빼고 계층의 결과만 담아 보세요.",
)
def activation_added(linear_layer: nn.Module, output: torch.Tensor, x: Any) -> bool:
    return observe.close(output, _apply(linear_layer, x).relu())


@exercise.diagnosis(
    "another_layer",
    why="계층은 만들 때마다 가중치를 새로 뽑아요. `nn.Linear(5, 3)`을 두 번 적으면 서로 다른 계층이에요. "
    "계층을 다시 만든 뒤에 `output`을 다시 계산하지 않아도 이렇게 돼요.",
    next="한 셀에서 `linear_layer`를 만들고 바로 그 이름으로 불러 보세요.",
)
def another_layer(linear_layer: nn.Module, output: torch.Tensor, x: Any) -> bool:
    return output.shape == (2, 3) and isinstance(x, torch.Tensor) and x.shape == (2, 5)
