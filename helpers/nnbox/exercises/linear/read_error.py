"""연습 `read_error`."""

from __future__ import annotations

import math
from typing import Any

from ... import observe
from ...exercise import Exercise, Kind
from ...observe import Unmet
from ..values import number, whole

exercise = Exercise(
    "read_error",
    "오류 읽기",
    needs={"in_features": Kind.VALUE, "leading_shape": Kind.VALUE},
    hints=(
        "앞의 `mat1` 쪽은 펼친 입력이고 뒤의 `mat2` 쪽은 뒤집은 가중치예요. "
        "네 수를 `(줄, 입력의 마지막 축)`, `(in, out)`으로 읽어 보세요.",
        "계층이 기다리는 수는 `mat2`의 첫 수예요. 앞의 축을 모두 곱하면 `mat1`의 첫 수가 돼요.",
        "`5x3`의 첫 수가 `in_features`예요. `leading_shape` 값은 곱해서 14가 되는 수들이에요. 마지막 축 4는 넣지 않아요.",
    ),
)


@exercise.goal("`in_features` 값을 읽었어요")
def reads_in_features(in_features: Any) -> bool | str:
    read = whole(in_features)
    if read is None:
        raise Unmet(
            "wrong_type",
            f"`in_features` 자리에 있는 것은 {observe.it_is(in_features)}.",
            "`in_features` 값은 축의 길이라서 정수 하나예요.",
            "오류 문구에서 수 하나를 골라 적어 보세요.",
        )
    return read == 5 or f"`in_features` 자리에 {number(read)} 값을 적었어요."


@exercise.goal("`leading_shape` 값은 앞의 축이 될 수 있는 shape이에요")
def reads_leading_shape(leading_shape: Any) -> bool | str:
    axes = _axes(leading_shape)
    if axes is None:
        raise Unmet(
            "wrong_type",
            _what(leading_shape),
            "shape은 1 이상의 정수를 늘어놓은 튜플이에요.",
            "`(수, 수)`나 `(수,)`의 꼴로 적어 보세요.",
        )
    return math.prod(axes) == 14 or (f"`leading_shape`의 수를 모두 곱하면 {number(math.prod(axes))}이에요. 14가 되어야 해요.")


def _axes(value: Any) -> tuple[int, ...] | None:
    items = observe.call(list, value) if observe.is_a(value, (tuple, list)) else [value]
    axes = [whole(item) for item in items]
    return tuple(axes) if axes and all(axis is not None and axis > 0 for axis in axes) else None


def _what(value: Any) -> str:
    if not observe.is_a(value, (tuple, list)):
        return f"`leading_shape` 자리에 있는 것은 {observe.it_is(value)}."
    items = observe.call(list, value)
    odd = [item for item in items if (whole(item) or 0) <= 0]
    return (
        f"`leading_shape` 안에 {observe.describe(odd[0])}, 곧 축의 길이가 될 수 없는 것이 있어요."
        if odd
        else "`leading_shape` 속이 비어 있어요."
    )


@exercise.diagnosis(
    "mat1_for_mat2",
    why="4는 `mat1`, 곧 입력의 마지막 축이에요. 계층이 기다리는 수가 아니라 실제로 들어온 수예요.",
    next="계층의 수는 뒤쪽 `mat2`에 있어요.",
)
def mat1_for_mat2(in_features: Any) -> bool:
    return in_features == 4


@exercise.diagnosis(
    "swapped_features",
    why="`mat2` 쪽은 뒤집은 가중치라서 `(in, out)`이에요. 3은 나가는 수예요.",
    next="`5x3`에서 다른 쪽 수를 보세요.",
)
def reads_out_features(in_features: Any) -> bool:
    return in_features == 3


@exercise.diagnosis(
    "batch_as_features",
    why="14는 앞의 축을 모두 곱한 줄의 수예요. Linear의 크기와는 상관이 없어요.",
    next="계층의 수는 뒤쪽 `mat2`에 있어요.",
)
def reads_batch(in_features: Any) -> bool:
    return in_features == 14


@exercise.diagnosis(
    "last_axis_included",
    why="`mat1`의 14에는 마지막 축이 들어 있지 않아요. 마지막 축의 길이는 14 뒤에 따로 적혀 있어요.",
    next="마지막 수를 빼고 앞의 축만 적어 보세요.",
)
def last_axis_included(in_features: Any, leading_shape: Any) -> bool:
    axes = _axes(leading_shape)
    return in_features == 5 and axes is not None and axes[-1] in (4, 5) and math.prod(axes[:-1]) == 14


@exercise.diagnosis(
    "mat2_for_mat1",
    why="5와 3은 `mat2`, 곧 계층 쪽의 수예요. 앞의 축은 입력 쪽에 있어요.",
    next="`14x4`에서 줄의 수가 어느 것인지 보세요.",
)
def mat2_for_mat1(in_features: Any, leading_shape: Any) -> bool:
    return in_features == 5 and _axes(leading_shape) in ((5, 3), (5,), (3,))


@exercise.diagnosis(
    "sum_for_product",
    why="앞의 축은 더하지 않고 곱해요. (7, 2)이면 길이 2인 묶음이 7개라서 14줄이에요.",
    next="곱해서 14가 되는 수들을 골라 보세요.",
)
def sum_for_product(in_features: Any, leading_shape: Any) -> bool:
    axes = _axes(leading_shape)
    return in_features == 5 and axes is not None and len(axes) > 1 and sum(axes) == 14
