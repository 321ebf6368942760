"""연습 `first_linear`."""

from __future__ import annotations

from typing import Any

import torch
import torch.nn.functional as F
from torch import nn

from ... import observe
from ...exercise import Exercise, Kind
from ..probes import activation_between

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


@exercise.goal("5개를 받아 3개를 내놓는 Linear를 만들었어요")
def linear_from_5_to_3(linear_layer: nn.Module) -> bool | str:
    if not observe.is_a(linear_layer, nn.Linear):
        return f"`linear_layer` 값은 {observe.it_is(linear_layer)}. `nn.Linear` 계층이 아니에요."
    weight = observe.attribute(linear_layer, "weight")
    if not observe.is_a(weight, torch.Tensor) or nn.parameter.is_lazy(weight):
        return "`linear_layer` 계층의 가중치가 아직 만들어지지 않았어요."
    if weight.shape != (3, 5):
        return f"가중치의 shape이 {tuple(weight.shape)}예요. 5개를 받아 3개를 내놓는 계층이라면 (3, 5)여야 해요."
    x = torch.randn(64, 5)
    return observe.close(observe.tensor_from(linear_layer, x.to(weight.dtype)), _linear(linear_layer, x)) or (
        "`linear_layer` 계층을 불러 보니 가중치로 곱하고 편향을 더한 값이 아니에요."
    )


def _linear(layer: nn.Module, x: torch.Tensor) -> torch.Tensor:
    """계층의 가중치와 편향으로 셈한 값."""
    weight, bias = observe.attribute(layer, "weight"), observe.attribute(layer, "bias")
    return observe.call(F.linear, x.detach().to(weight.dtype), weight, bias).detach()


@exercise.goal("`output`의 shape이 (2, 3)이에요")
def output_shape(output: torch.Tensor) -> bool | str:
    return output.shape == (2, 3) or f"`output`의 shape은 {tuple(output.shape)}예요. (2, 3)이어야 해요."


@exercise.goal("`output` 값이 `linear_layer` 계층에 `x` 값을 넣은 결과예요")
def output_of_the_layer(linear_layer: nn.Module, output: torch.Tensor, x: Any) -> bool | str:
    if x is None:
        return True
    if not observe.is_a(x, torch.Tensor) or nn.parameter.is_lazy(x) or x.is_meta or x.shape != (2, 5):
        return f"`x` 자리에 {observe.describe(x)}, 처음과 다른 것이 있어요. `x` 텐서를 만드는 셀을 다시 실행해 보세요."
    return observe.close(output, _linear(linear_layer, x)) or "`output` 값이 지금의 `linear_layer`로 계산한 값과 달라요."


def _weight_shape(layer: nn.Module) -> tuple[int, ...]:
    """Linear의 가중치의 shape. 다른 계층이면 빈 튜플."""
    return tuple(layer.weight.shape) if observe.is_a(layer, nn.Linear) else ()


@exercise.diagnosis(
    "still_lazy",
    why="`nn.LazyLinear` 계층은 처음 불릴 때 입력의 마지막 축을 보고 가중치를 만들어요.",
    next="`linear_layer(x)`로 한 번 불렀는지 보세요.",
)
def still_lazy(linear_layer: nn.Module) -> bool:
    return observe.is_a(linear_layer, nn.Linear) and any(
        nn.parameter.is_lazy(one) for one in observe.parameters(linear_layer).values()
    )


@exercise.diagnosis(
    "swapped_features",
    why="`nn.Linear(들어오는 수, 나가는 수)` 순서예요. 가중치의 shape (out, in)과는 순서가 반대예요.",
    next="두 인자의 순서를 바꿔 보세요.",
)
def swapped_features(linear_layer: nn.Linear) -> bool:
    return _weight_shape(linear_layer) == (5, 3)


@exercise.diagnosis(
    "batch_as_features",
    why="(2, 5)의 2는 표본의 수예요. Linear는 표본의 수를 몰라도 돼요. 보는 것은 마지막 축 5예요.",
    next="첫 인자를 `x.shape[-1]`로 바꿔 보세요.",
)
def batch_as_features(linear_layer: nn.Linear) -> bool:
    return _weight_shape(linear_layer)[1:] == (2,)


@exercise.diagnosis(
    "batch_as_features",
    why="결과의 shape (2, 3)에서 2는 표본의 수예요. 계층이 정하는 것은 마지막 축 3이에요.",
    next="둘째 인자를 다시 정해 보세요.",
)
def batch_as_out_features(linear_layer: nn.Linear) -> bool:
    return _weight_shape(linear_layer) == (2, 5)


@exercise.diagnosis(
    "flattened_batch",
    why="10은 표본 둘의 수를 모두 합친 것이에요. 펼치지 않아도 Linear는 표본마다 5개씩 따로 받아요.",
    next="`x` 값을 그대로 넣고, 마지막 축의 길이를 첫 인자로 삼아 보세요.",
)
def flattened_batch(linear_layer: nn.Linear) -> bool:
    return _weight_shape(linear_layer)[1:] == (10,)


@exercise.diagnosis(
    "in_as_out",
    why="나가는 수 자리에도 5가 들어갔어요. `nn.LazyLinear`의 첫 인자는 들어오는 수가 아니라 나가는 수이고, "
    "둘째 인자는 `bias`예요.",
    next="나가는 수를 적는 자리에 무엇이 있는지 보세요.",
)
def in_as_out(linear_layer: nn.Linear) -> bool:
    return _weight_shape(linear_layer) == (5, 5)


@exercise.diagnosis(
    "one_sample",
    why="`x[0]`처럼 한 줄을 꺼내면 표본이 하나뿐이에요. Linear는 (2, 5)를 통째로 받아 표본마다 계산해요.",
    next="`x` 값을 통째로 넣어 보세요.",
    goals=(output_shape, output_of_the_layer),
)
def one_sample(linear_layer: nn.Module, output: torch.Tensor, x: Any) -> bool:
    rows = output.reshape(-1, 3)
    return any(all(observe.close(one, row) for one in rows) for row in _linear(linear_layer, x))


@exercise.diagnosis(
    "bias_missing",
    saw="`output` 값이 편향을 더하지 않은 `x @ weight.T` 값과 같아요.",
    why="Linear는 곱한 다음 출력마다 편향을 하나씩 더해요. 계층을 부르면 둘 다 해 줘요.",
    next="`linear_layer.bias`까지 더하거나, 계층을 함수처럼 불러 보세요.",
)
def bias_missing(linear_layer: nn.Linear, output: torch.Tensor, x: Any) -> bool:
    return observe.close(output, x.detach().to(linear_layer.weight.dtype) @ linear_layer.weight.T)


@exercise.diagnosis(
    "bias_unwanted",
    saw="`output` 값이 편향을 두 번 더한 값과 같아요.",
    why="계층을 부르면 곱하고 편향까지 더해 줘요. 밖에서 `linear_layer.bias` 값을 또 더하면 두 번이에요.",
    next="계층을 부른 결과를 그대로 담아 보세요.",
)
def bias_added_twice(linear_layer: nn.Linear, output: torch.Tensor, x: Any) -> bool:
    return observe.close(output, _linear(linear_layer, x) + linear_layer.bias)


@exercise.diagnosis(
    "activation_added",
    saw="`output` 값이 `linear_layer(x)` 결과를 `{found}`에 한 번 더 넣은 값과 같아요.",
    why="`nn.Linear` 계층은 곱하고 더하기만 해요. 활성화 함수는 따로 부를 때만 들어가요.",
    next="활성화 함수를 빼고 계층의 결과만 담아 보세요.",
)
def activation_added(linear_layer: nn.Module, output: torch.Tensor, x: Any) -> Any:
    found = None if _constant(output) else activation_between(output, _linear(linear_layer, x))
    return found and {"found": found}


@exercise.diagnosis(
    "hard_coded",
    saw="`output`의 여섯 칸이 모두 같은 수예요. `x` 값과 가중치에서 나온 수가 아니에요.",
    why="shape만 맞춘 텐서에는 계층이 계산한 것이 들어 있지 않아요.",
    next="`linear_layer`에 `x` 값을 넣어 부른 결과를 담아 보세요.",
)
def output_hard_coded(linear_layer: nn.Module, output: torch.Tensor, x: Any) -> bool:
    return _constant(output) and activation_between(output, _linear(linear_layer, x)) is None


def _constant(output: torch.Tensor) -> bool:
    # 모든 칸이 0이면 손으로 적은 것인지 `relu`를 지난 것인지 가릴 수 없을 때가 있습니다.
    return output.shape == (2, 3) and bool((output == output[0, 0]).all())


@exercise.diagnosis(
    "stale_output",
    why="`output` 값을 낸 계층이나 입력이 지금의 것이 아니에요. 계층은 만들 때마다 가중치를 새로 뽑아서, "
    "`nn.Linear(5, 3)` 코드를 두 번 적으면 서로 다른 계층이에요. 가중치나 `x` 값을 나중에 바꾸어도 이렇게 돼요.",
    next="한 셀에서 `linear_layer` 계층을 만들고, 바로 그 이름에 `x` 값을 넣어 불러 보세요.",
)
def stale_output(linear_layer: nn.Module, output: torch.Tensor, x: Any) -> bool:
    # 계층과 shape은 맞으므로, 남은 까닭은 `output`이 다른 계산에서 왔다는 것뿐입니다.
    shapes = output.shape == (2, 3) and linear_layer.weight.shape == (3, 5) and x.shape == (2, 5)
    if not shapes or _constant(output) or linear_from_5_to_3(linear_layer) is not True:
        return False
    if not output.is_floating_point() or not output.isfinite().all():
        return False
    return not _made_from(output, _linear(linear_layer, x))


def _made_from(output: torch.Tensor, linear: torch.Tensor) -> bool:
    """지금의 결과를 늘어놓은 순서만 바꾸었거나, 수 하나를 곱하고 수 하나를 더한 값인가."""
    output, linear = output.detach().flatten().double(), linear.flatten().double()
    moved = observe.close(output.sort().values, linear.sort().values)
    return moved or bool(torch.corrcoef(torch.stack([output, linear]))[0, 1].abs() > 1 - 1e-6)
