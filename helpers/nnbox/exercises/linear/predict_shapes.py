"""연습 `predict_shapes`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch
from torch import nn

from ... import observe
from ...exercise import Exercise, Kind
from ..values import number, prediction, whole


def shapes_to_predict() -> dict[str, tuple[int, ...] | str]:
    """질문 → 실제로 실행해서 얻은 shape이나 `"error"`."""
    layer = nn.Linear(5, 3)

    def shape(compute: Callable[[], torch.Tensor]) -> tuple[int, ...] | str:
        try:
            return tuple(compute().shape)
        except RuntimeError:
            return "error"

    return {
        "a": shape(lambda: layer(torch.randn(7, 5))),
        "b": shape(lambda: layer(torch.randn(5))),
        "c": shape(lambda: layer(torch.randn(4, 2, 5))),
        "d": shape(lambda: layer(torch.randn(5, 2))),
        "weight": shape(lambda: layer.weight),
        "bias": shape(lambda: layer.bias),
    }


exercise = Exercise(
    "predict_shapes",
    "shape 예측하기",
    needs={"predictions": Kind.DICT},
    hints=(
        "`nn.Linear(5, 3)` 계층이 바꾸는 축은 하나뿐이에요. 입력 shape에서 어느 축이 5여야 할까요?",
        '앞에 축이 몇 개 있든 그대로 남고 마지막 축만 5에서 3으로 바뀌어요. 마지막 축이 5가 아니면 `"error"`예요.',
        "출력 하나를 만드는 데 입력 다섯 개의 가중치가 들어요. 출력이 셋이니 `weight` 값은 다섯 칸짜리 줄이 셋이에요. "
        "축이 하나인 shape은 `(3,)`처럼 쉼표를 적어요.",
    ),
)


@exercise.goal('질문마다 shape이나 "error"를 적었어요')
def every_question_answered(predictions: dict) -> bool | str:
    for key in shapes_to_predict():
        answer = prediction(predictions, key)
        if answer is None:
            return f"`{key}` 질문의 답이 없어요."
        if odd := _not_whole(answer):
            return f"`{key}` 질문의 답 안에 {odd[0]}, 곧 정수가 아닌 것이 있어요. shape에 적는 수는 모두 정수예요."
        if normalised(answer) is None:
            return f'`{key}` 질문의 답이 {observe.it_is(answer)}. `(2, 3)` 같은 튜플이나 `"error"` 문자열을 적어 주세요.'
    return True


def _matches(key: str, predictions: dict) -> bool | str:
    answer = normalised(prediction(predictions, key))
    return answer == shapes_to_predict()[key] or (f"`{key}` 질문에 {_written(answer)} 값을 적었어요. 실제와 달라요.")


def _written(answer: tuple[int, ...] | str | None) -> str:
    if not isinstance(answer, tuple):
        return f'"{answer}"'
    return f"({', '.join(map(number, answer))}{',' * (len(answer) == 1)})"


for _key, _sentence in {
    "a": "`a`: (7, 5)를 넣은 결과를 맞혔어요",
    "b": "`b`: (5,)를 넣은 결과를 맞혔어요",
    "c": "`c`: (4, 2, 5)를 넣은 결과를 맞혔어요",
    "d": "`d`: (5, 2)를 넣은 결과를 맞혔어요",
    "weight": "`weight`: 가중치의 shape을 맞혔어요",
    "bias": "`bias`: 편향의 shape을 맞혔어요",
}.items():
    exercise.goal(_sentence)(lambda predictions, _key=_key: _matches(_key, predictions))


def normalised(answer: Any) -> tuple[int, ...] | str | None:
    """답을 튜플이나 `"error"`로. 어느 쪽도 아니면 `None`."""
    if observe.is_a(answer, str):
        return "error" if str.__str__(answer).strip(" '\"").lower() == "error" else None
    if not observe.is_a(answer, (tuple, list)):
        return None
    axes = [whole(length) for length in observe.call(list, answer)]
    return None if None in axes else tuple(axes)


def _not_whole(answer: Any) -> list[str]:
    """튜플이나 목록 안에 있는, 정수가 아닌 것."""
    items = observe.call(list, answer) if observe.is_a(answer, (tuple, list)) else []
    return [observe.describe(item) for item in items if whole(item) is None]


def _first_wrong(predictions: dict) -> tuple[str, Any]:
    """목표가 멈춘 질문과 그 답."""
    real = shapes_to_predict()
    answers = {key: prediction(predictions, key) for key in real}
    unread = [key for key in real if normalised(answers[key]) is None]
    wrong = unread or [key for key in real if normalised(answers[key]) != real[key]]
    return wrong[0], normalised(answers[wrong[0]])


@exercise.diagnosis(
    "int_not_tuple",
    why="Python에서 `(3)` 코드는 괄호를 친 수 3일 뿐이에요. 쉼표가 있어야 원소가 하나인 튜플이에요.",
    next="`(3,)`처럼 쉼표를 더해 보세요.",
)
def int_not_tuple(predictions: dict) -> bool:
    question, _ = _first_wrong(predictions)
    return whole(prediction(predictions, question)) is not None


@exercise.diagnosis(
    "input_shape_kept",
    why="입력의 shape 그대로예요. `nn.Linear(5, 3)` 계층은 마지막 축의 5개를 받아 3개를 내놓아요.",
    next="마지막 축만 바꾸어 보세요.",
)
def input_shape_kept(predictions: dict) -> bool:
    return _first_wrong(predictions) in (("a", (7, 5)), ("b", (5,)), ("c", (4, 2, 5)))


@exercise.diagnosis(
    "other_axis_changed",
    why="`nn.Linear(5, 3)` 계층은 앞의 축 4와 2를 건드리지 않아요. 바뀌는 것은 마지막 축뿐이에요.",
    next="`c`에서 마지막 축만 바꾸고 나머지는 그대로 적어 보세요.",
)
def other_axis_changed(predictions: dict) -> bool:
    question, answer = _first_wrong(predictions)
    return question == "c" and isinstance(answer, tuple) and len(answer) == 3 and answer != (4, 2, 5)


@exercise.diagnosis(
    "batch_dropped",
    why="표본이 일곱이면 결과도 일곱이에요. 계층은 표본마다 3개씩 내놓고, 배치 축 7은 그대로 남아요.",
    next="`a`에서 바뀌지 않는 축도 적어 보세요.",
)
def batch_dropped(predictions: dict) -> bool:
    return _first_wrong(predictions) == ("a", (3,))


@exercise.diagnosis(
    "unbatched_refused",
    why="`nn.Linear` 계층은 마지막 축만 봐요. 앞에 축이 하나도 없어도 되고, 없던 축이 생기지도 않아요.",
    next="`b`에서 (5,)의 마지막 축만 바꾸면 무엇이 남나요?",
)
def unbatched_refused(predictions: dict) -> bool:
    return _first_wrong(predictions) in (("b", "error"), ("b", (1, 3)))


@exercise.diagnosis(
    "matrix_only",
    why="`nn.Linear` 계층은 축이 셋이어도 받아요. 마지막 축만 바꾸고 앞의 축은 그대로 둬요.",
    next="`c`에서 앞의 두 축 4와 2는 어떻게 될까요?",
)
def three_axes_refused(predictions: dict) -> bool:
    return _first_wrong(predictions) == ("c", "error")


@exercise.diagnosis(
    "flattened_batch",
    why="앞의 축은 합쳐지지 않아요. 4와 2가 8이 되지 않고 나란히 남아요.",
    next="`c`의 답에 4와 2를 따로 적어 보세요.",
)
def leading_axes_merged(predictions: dict) -> bool:
    return _first_wrong(predictions) == ("c", (8, 3))


@exercise.diagnosis(
    "batch_as_features",
    why="첫 축이 5여도 소용없어요. `nn.Linear(5, 3)` 계층이 5와 맞추어 보는 것은 마지막 축이에요.",
    next="(5, 2)의 마지막 축은 얼마인가요?",
)
def first_axis_taken(predictions: dict) -> bool:
    question, answer = _first_wrong(predictions)
    return question == "d" and isinstance(answer, tuple)


@exercise.diagnosis(
    "weight_in_out",
    why="torch는 가중치를 (out, in)으로 담아요. 출력 하나에 한 줄씩이에요. 그래서 계산할 때 `x @ weight.T`처럼 뒤집어 곱해요.",
    next="다섯 칸짜리 줄이 몇 개 필요한지 세어 보세요.",
)
def weight_in_out(predictions: dict) -> bool:
    return _first_wrong(predictions) == ("weight", (5, 3))


@exercise.diagnosis(
    "bias_shape",
    why="편향은 출력 하나에 수 하나예요. 배치의 모든 줄에 같은 편향을 더해요.",
    next="출력이 몇 개인지 보고, 축이 하나인 shape으로 적어 보세요.",
)
def bias_shape(predictions: dict) -> bool:
    question, answer = _first_wrong(predictions)
    return question == "bias" and isinstance(answer, tuple)
