"""연습 `predict_registry`."""

from __future__ import annotations

import functools
from typing import Any

import torch
from torch import nn

from ... import observe
from ...exercise import Exercise, Kind

exercise = Exercise(
    "predict_registry",
    "어디에 나올까요",
    needs={"predictions": Kind.DICT},
    hints=(
        "`parameters()` 목록과 `buffers()`, `state_dict()` 메소드는 모듈에 등록된 것만 보여 줘요. `requires_grad` 값은 등록과 상관이 없어요.",
        "매개변수는 동결해도 매개변수예요. 옵티마이저는 `parameters()` 목록이 주는 것을 그대로 받아요.",
        "등록한 셋(`parameter`, `frozen`, `buffer`)은 저장되고 `.double()`에도 바뀌어요. 그 가운데 `parameters()` 목록과 옵티마이저에 "
        "없는 것은 하나예요. `tensor` 속성은 어디에도 없어요.",
    ),
    seconds=30.0,  # 옵티마이저를 처음 만들 때 torch가 몇 초 동안 딸린 모듈을 읽어 들입니다.
)

KINDS = {
    "parameter": "보통의 매개변수",
    "frozen": "`requires_grad=False`인 매개변수",
    "buffer": "버퍼",
    "tensor": "`requires_grad=True`인 보통 텐서",
}


class _Kinds(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.parameter = nn.Parameter(torch.ones(3))
        self.frozen = nn.Parameter(torch.ones(3), requires_grad=False)
        self.register_buffer("buffer", torch.ones(3))
        self.tensor = torch.ones(3, requires_grad=True)


@functools.cache
def truth() -> dict[tuple[str, str], bool]:
    """(종류, 질문) → 실제로 실행해서 얻은 답."""
    model = _Kinds()
    held = {id(value) for group in torch.optim.SGD(model.parameters(), lr=0.1).param_groups for value in group["params"]}
    real = {}
    for kind in KINDS:
        real[kind, "parameters"] = kind in dict(model.named_parameters())
        real[kind, "buffers"] = kind in dict(model.named_buffers())
        real[kind, "state_dict"] = kind in model.state_dict()
        real[kind, "optimizer"] = id(getattr(model, kind)) in held
    model.double()
    return real | {(kind, "double"): getattr(model, kind).dtype == torch.float64 for kind in KINDS}


def _answer(predictions: dict, kind: str, question: str) -> bool | None:
    """적은 답. 없거나 참, 거짓이 아니면 `None`."""
    answer = observe.call(dict.get, predictions, (kind, question))
    # numpy의 bool도 받습니다.
    return bool(answer) if type(answer).__name__ in ("bool", "bool_") else None


@exercise.goal("질문마다 `True`나 `False` 값을 적었어요")
def every_question_answered(predictions: dict) -> bool | str:
    for kind, question in truth():
        if not observe.call(dict.__contains__, predictions, (kind, question)):
            return f'`("{kind}", "{question}")` 질문의 답이 없어요.'
        if _answer(predictions, kind, question) is None:
            value = observe.call(dict.get, predictions, (kind, question))
            raise observe.Unmet(
                "wrong_type",
                f'`("{kind}", "{question}")` 자리에 적은 것은 {observe.it_is(value)}.',
                '답은 Python의 `True`나 `False` 값이어야 해요. 따옴표로 감싼 `"True"` 값은 문자열이고, 1과 0은 수예요.',
                "`True`나 `False` 값을 따옴표 없이 적어 주세요.",
            )
    return True


def _matches(predictions: dict, question: str) -> bool | str:
    for (kind, asked), real in truth().items():
        if asked == question and _answer(predictions, kind, asked) != real:
            return _saw(kind, asked, not real)
    return True


def _saw(kind: str, question: str, wrong: bool) -> str:
    return f'`("{kind}", "{question}")` 자리에 {wrong} 값을 적었어요. {KINDS[kind]}에 관한 질문이에요. 실제와 달라요.'


SENTENCES = {
    "parameters": "`parameters()`에 나오는 것을 맞혔어요",
    "buffers": "`buffers()`에 나오는 것을 맞혔어요",
    "state_dict": "`state_dict()`에 나오는 것을 맞혔어요",
    "double": "`.double()`에 따라 바뀌는 것을 맞혔어요",
    "optimizer": "옵티마이저가 받는 것을 맞혔어요",
}
GOALS = tuple(
    exercise.goal(sentence)(lambda predictions, question=question: _matches(predictions, question))
    for question, sentence in SENTENCES.items()
)


def _thinks(predictions: dict, kind: str, wrong: bool, *questions: str) -> bool:
    """처음 틀린 자리가 이 종류의 이 질문이고, 거기에 `wrong`이라고 적었는가."""
    place = next(
        (asked, question)
        for question in SENTENCES
        for asked in KINDS
        if _answer(predictions, asked, question) != truth()[asked, question]
    )
    return place[0] == kind and place[1] in questions and _answer(predictions, *place) is wrong


@exercise.diagnosis(
    "swapped_key",
    saw='`("{question}", "{kind}")` 자리에 답이 있어요.',
    why="이 사전의 키는 텐서의 이름이 앞, 질문의 이름이 뒤예요. 차례가 다르면 다른 키예요.",
    next='`("{kind}", "{question}")`처럼 텐서의 이름을 앞에 적으세요.',
    goals=(every_question_answered,),
)
def swapped_key(predictions: dict) -> Any:
    for kind, question in truth():
        if observe.call(dict.__contains__, predictions, (question, kind)):
            return {"kind": kind, "question": question}
    return False


@exercise.diagnosis(
    "requires_grad_registers",
    why="`requires_grad=True` 인자는 변화도를 기록하라는 뜻이에요. 모듈에 등록하라는 뜻이 아니라서, 모듈은 이 텐서를 몰라요.",
    next="`tensor` 속성은 `nn.Parameter`로도, `register_buffer`로도 등록하지 않았어요. 그 줄의 답을 다시 보세요.",
    goals=GOALS,
)
def requires_grad_registers(predictions: dict) -> bool:
    return _thinks(predictions, "tensor", True, "parameters", "optimizer")


@exercise.diagnosis(
    "plain_tensor_not_buffer",
    why="보통 속성으로 둔 텐서는 등록되지 않아요. 모듈이 모르는 것은 저장되지도, 옮겨지지도 않아요.",
    next="`tensor` 속성은 등록하지 않았다는 것만 떠올려 보세요.",
    goals=GOALS,
)
def tensor_thought_registered(predictions: dict) -> bool:
    return _thinks(predictions, "tensor", True, "buffers", "state_dict", "double")


@exercise.diagnosis(
    "frozen_not_parameter",
    why="동결해도 매개변수예요. `requires_grad=False` 인자는 변화도를 받지 않는다는 뜻일 뿐이고, 등록은 그대로예요. "
    "`parameters()`에 나오니 옵티마이저도 받아요.",
    next="`frozen` 줄에서 등록되었는지를 묻는 질문을 다시 보세요.",
    goals=GOALS,
)
def frozen_not_parameter(predictions: dict) -> bool:
    return _thinks(predictions, "frozen", False, "parameters", "optimizer", "state_dict", "double")


@exercise.diagnosis(
    "frozen_is_buffer",
    why="동결한 매개변수와 버퍼는 둘 다 배우지 않지만 등록된 자리가 달라요. "
    "`buffers()`에는 `register_buffer`로 등록한 것만 나와요.",
    next="`frozen` 값은 `nn.Parameter`로 만들었어요.",
    goals=GOALS,
)
def frozen_is_buffer(predictions: dict) -> bool:
    return _thinks(predictions, "frozen", True, "buffers")


@exercise.diagnosis(
    "buffer_learns",
    why="버퍼는 배우지 않아요. `parameters()`에 나오지 않으니, `model.parameters()` 목록을 받은 옵티마이저도 갖고 있지 않아요.",
    next="`buffer` 줄에서 학습에 관한 질문을 다시 보세요.",
    goals=GOALS,
)
def buffer_learns(predictions: dict) -> bool:
    return _thinks(predictions, "buffer", True, "parameters", "optimizer")


@exercise.diagnosis(
    "buffer_not_saved",
    why="버퍼는 배우지 않지만 모듈의 상태예요. 그래서 매개변수와 함께 저장되고, dtype과 장치도 함께 바뀌어요.",
    next="`buffer` 줄에서 저장과 옮기기에 관한 질문을 다시 보세요.",
    goals=GOALS,
)
def buffer_not_saved(predictions: dict) -> bool:
    return _thinks(predictions, "buffer", False, "buffers", "state_dict", "double")


@exercise.diagnosis(
    "parameter_is_buffer",
    why="매개변수는 `parameters()`에만, 버퍼는 `buffers()`에만 나와요. 둘이 함께 나오는 곳은 `state_dict()`예요.",
    next="`parameter` 줄의 `buffers` 값을 다시 보세요.",
    goals=GOALS,
)
def parameter_is_buffer(predictions: dict) -> bool:
    return _thinks(predictions, "parameter", True, "buffers")


@exercise.diagnosis(
    "parameter_forgotten",
    why="매개변수는 배우고, 저장되고, 옮겨지고, 옵티마이저에 들어가요. 넷 다예요.",
    next="`parameter` 줄을 다시 보세요.",
    goals=GOALS,
)
def parameter_forgotten(predictions: dict) -> bool:
    return _thinks(predictions, "parameter", False, "parameters", "state_dict", "double", "optimizer")
