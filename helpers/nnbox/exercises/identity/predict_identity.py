"""연습 `predict_identity`."""

from __future__ import annotations

from typing import Any

import torch
from torch import nn

from ... import observe
from ...exercise import Exercise, Kind
from ..linear.predict_shapes import normalised
from ..values import is_whole, number, prediction


def answers_by_torch() -> dict[str, bool | tuple[int, ...]]:
    """질문 → 실제로 실행해서 얻은 참과 거짓이나 shape."""
    x = torch.randn(2, 64)
    leaf = torch.randn(2, 64, requires_grad=True)
    resizing = nn.Identity(64, 10)
    model = nn.Sequential(nn.Linear(3, 64), nn.ReLU(), nn.Linear(64, 1), nn.Identity())
    with_dropout = nn.Sequential(nn.Linear(8, 16), nn.Dropout(0.5), nn.Linear(16, 4))
    with_identity = nn.Sequential(nn.Linear(8, 16), nn.Identity(), nn.Linear(16, 4))
    without = nn.Sequential(nn.Linear(8, 16), nn.Linear(16, 4))
    return {
        "same": nn.Identity()(x) is x,
        "shape": tuple(resizing(x).shape),
        "grad_fn": nn.Identity()(leaf).grad_fn is not None,
        "slice": tuple(model[:2](torch.randn(2, 3)).shape),
        "replaced": list(with_identity.state_dict()) == list(with_dropout.state_dict()),
        "deleted": list(without.state_dict()) == list(with_dropout.state_dict()),
    }


exercise = Exercise(
    "predict_identity",
    "Identity 예측하기",
    needs={"predictions": Kind.DICT},
    hints=(
        "Identity 안에서 새로 만들어지는 텐서가 있을까요? 계층을 뺄 때와 바꿀 때, 그 뒤에 오는 계층의 번호는 각각 어떻게 될까요?",
        "Identity는 받은 것을 그대로 돌려주고, 만들 때 적은 인자는 어디에도 쓰지 않아요. 조각 `[:2]`에는 앞의 두 계층만 들어 있어요. "
        "`state_dict`의 키에는 매개변수가 있는 계층의 자리 번호가 들어가요.",
        "받은 것을 그대로 돌려주니 `same` 질문의 답은 참이고 `shape` 질문의 답은 들어간 그대로예요. "
        "새로 계산한 것이 없으니 `grad_fn`도 생기지 않아요. "
        "`deleted`에서는 둘째 Linear가 `2`에서 `1`로 당겨져요.",
    ),
)

KINDS = {bool: "`True`나 `False` 값을", tuple: "`(2, 3)` 같은 shape을"}


@exercise.goal("질문마다 참과 거짓이나 shape을 적었어요")
def every_question_answered(predictions: dict) -> bool | str:
    for key, real in answers_by_torch().items():
        answer = prediction(predictions, key)
        if not dict.__contains__(predictions, key):
            return f"`{key}` 질문의 답이 없어요."
        if _read(answer, real) is None:
            return f"`{key}` 질문의 답이 {observe.it_is(answer)}. {KINDS[type(real)]} 적어 주세요."
    return True


def _read(answer: Any, real: bool | tuple[int, ...]) -> bool | tuple[int, ...] | str | None:
    """질문에 맞는 꼴의 답. 꼴이 다르면 `None`."""
    if isinstance(real, bool):
        numpy_bool = type(answer).__module__ == "numpy" and type(answer).__name__ in ("bool", "bool_")
        return bool(answer) if numpy_bool or observe.is_a(answer, bool) else None
    return normalised(answer)


def _matches(key: str, predictions: dict) -> bool | str:
    real = answers_by_torch()[key]
    answer = _read(prediction(predictions, key), real)
    written = f"({', '.join(map(number, answer))}{',' * (len(answer) == 1)})" if isinstance(answer, tuple) else f"{answer}"
    return answer == real or f"`{key}` 질문에 `{written}` 값을 적었어요. 실제와 달라요."


def _first_wrong(predictions: dict) -> tuple[str, Any]:
    """목표가 멈춘 질문과 그 답. 읽을 수 없는 답이 먼저입니다."""
    real = answers_by_torch()
    answers = {key: prediction(predictions, key) for key in real}
    unread = [key for key in real if _read(answers[key], real[key]) is None]
    wrong = unread or [key for key in real if _read(answers[key], real[key]) != real[key]]
    return wrong[0], answers[wrong[0]]


for _key, _sentence in {
    "same": "`same`: 돌려준 것이 넣은 것 자체인지 맞혔어요",
    "shape": "`shape`: `nn.Identity(64, 10)`의 결과를 맞혔어요",
    "grad_fn": "`grad_fn`: 계산한 흔적이 남는지 맞혔어요",
    "slice": "`slice`: 조각의 결과를 맞혔어요",
    "replaced": "`replaced`: 갈아 끼운 뒤의 키를 맞혔어요",
    "deleted": "`deleted`: 지운 뒤의 키를 맞혔어요",
}.items():
    exercise.goal(_sentence)(lambda predictions, _key=_key: _matches(_key, predictions))


@exercise.diagnosis(
    "none_not_bool",
    why="`grad_fn` 속성이 `None`이라는 것은 생기지 않았다는 뜻이에요. 이 질문은 생기는지 아닌지를 물어요.",
    next="생기면 `True`, 생기지 않으면 `False` 값을 적어 보세요.",
)
def none_not_bool(predictions: dict) -> bool:
    return _first_wrong(predictions) == ("grad_fn", None) and dict.__contains__(predictions, "grad_fn")


@exercise.diagnosis(
    "float_in_shape",
    saw="shape을 적을 자리에 소수가 있어요.",
    why="shape의 수는 축에 놓인 것의 개수라서 정수예요. Python에서 `2.0` 값은 정수가 아니라 소수예요.",
    next="소수점을 빼고 적어 보세요.",
)
def float_in_shape(predictions: dict) -> bool:
    key, answer = _first_wrong(predictions)
    return key in ("shape", "slice") and isinstance(answer, (tuple, list)) and any(isinstance(one, float) for one in answer)


@exercise.diagnosis(
    "question_missing",
    why="확인은 질문의 이름으로 답을 찾아요. 이름이 없거나 철자가 다르면 찾지 못해요.",
    next="표에 적힌 여섯 이름을 모두, 글자 하나까지 똑같이 적어 보세요.",
)
def question_missing(predictions: dict) -> bool:
    return not dict.__contains__(predictions, _first_wrong(predictions)[0])


@exercise.diagnosis(
    "text_not_value",
    why='따옴표로 감싼 `"True"` 값은 글자예요. 참은 따옴표 없이 `True`, 거짓은 `False`예요.',
    next="따옴표를 빼 보세요.",
)
def text_not_value(predictions: dict) -> bool:
    key, answer = _first_wrong(predictions)
    return key not in ("shape", "slice") and isinstance(answer, str) and answer.strip().lower() in ("true", "false", "참", "거짓")


@exercise.diagnosis(
    "int_not_tuple",
    why="shape은 축마다 수가 하나씩 있는 튜플이에요. 축이 둘이면 수도 둘이에요.",
    next="`(2, 3)`처럼 괄호 안에 축의 크기를 차례로 적어 보세요.",
)
def int_not_tuple(predictions: dict) -> bool:
    key, answer = _first_wrong(predictions)
    return key in ("shape", "slice") and is_whole(answer)


@exercise.diagnosis(
    "copies_input",
    why="`nn.Identity` 계층은 복사하지 않아요. `return input`, 받은 바로 그 텐서를 돌려줘요.",
    next="`same`에서 `is` 연산이 무엇을 묻는지 떠올려 보세요.",
)
def copies_input(predictions: dict) -> bool:
    return _first_wrong(predictions) == ("same", False)


@exercise.diagnosis(
    "identity_resizes",
    why="`nn.Identity` 계층은 만들 때 받은 인자를 모두 무시해요. 64와 10을 적어도 크기를 바꾸지 못해요.",
    next="`shape`에서 들어간 것의 shape을 그대로 적어 보세요.",
)
def identity_resizes(predictions: dict) -> bool:
    key, answer = _first_wrong(predictions)
    return key == "shape" and normalised(answer) in ((2, 10), (10,))


@exercise.diagnosis(
    "records_identity",
    why="`grad_fn` 속성은 계산이 남기는 것이에요. 아무것도 계산하지 않으면 남을 것도 없어요.",
    next="`grad_fn`에서, 돌려준 것이 새 텐서인지 넣은 텐서인지 생각해 보세요.",
)
def records_identity(predictions: dict) -> bool:
    return _first_wrong(predictions) == ("grad_fn", True)


@exercise.diagnosis(
    "slice_ignored",
    why="`model[:2]` 조각은 앞의 두 계층, 0번과 1번만 담은 새 Sequential이에요. 2번부터는 지나지 않아요.",
    next="`slice`에서 Linear 하나와 ReLU만 지나면 마지막 축이 얼마인지 보세요.",
)
def slice_ignored(predictions: dict) -> bool:
    key, answer = _first_wrong(predictions)
    return key == "slice" and normalised(answer) in ((2, 1), (2, 3))


@exercise.diagnosis(
    "identity_saved",
    why="드롭아웃에도 Identity에도 매개변수가 없어서 키가 없어요. 자리는 그대로이니 다른 계층의 번호도 그대로예요.",
    next="`replaced`에서 두 모델의 0번과 2번이 무엇인지 적어 보세요.",
)
def identity_saved(predictions: dict) -> bool:
    return _first_wrong(predictions) == ("replaced", False)


@exercise.diagnosis(
    "layer_dropped",
    why="계층을 빼면 그 뒤의 번호가 하나씩 당겨져요. 2번이던 Linear가 1번이 되어 키의 이름도 달라져요.",
    next="`deleted`에서 둘째 Linear의 번호가 얼마인지 세어 보세요.",
)
def layer_dropped(predictions: dict) -> bool:
    return _first_wrong(predictions) == ("deleted", True)
