"""연습 `predict_registration`."""

from __future__ import annotations

from typing import Any

import numpy
import torch
from torch import nn

from ... import observe
from ...exercise import Exercise, Kind


class Drawer(nn.Module):
    """속성을 한 가지씩 담은 모듈. 노트북의 것과 같습니다."""

    def __init__(self) -> None:
        super().__init__()
        self.parameter = nn.Parameter(torch.zeros(2))
        self.tensor = torch.zeros(2)
        self.tracked = torch.zeros(2, requires_grad=True)
        self.layer = nn.Linear(2, 2)
        self.python_list = [nn.Linear(2, 2)]
        self.module_list = nn.ModuleList([nn.Linear(2, 2)])
        self.loose = [nn.Parameter(torch.zeros(2))]
        self.scaled = nn.Parameter(torch.ones(2)) * 0.1
        self.relu = nn.ReLU()
        self.still = nn.Parameter(torch.zeros(2), requires_grad=False)


QUESTIONS = (
    "parameter", "tensor", "tracked", "layer", "python_list",
    "module_list", "loose", "scaled", "relu", "still",
)  # fmt: skip


def registered() -> dict[str, bool]:
    """속성 이름 → 그 속성이나 그 안의 것이 실제로 `named_parameters()`에 나오는가."""
    names = [name.split(".")[0] for name, _ in Drawer().named_parameters()]
    return {question: question in names for question in QUESTIONS}


exercise = Exercise(
    "predict_registration",
    "등록 예측하기",
    needs={"predictions": Kind.DICT},
    hints=(
        "모듈은 속성에 담기는 값의 종류만 봐요. 그 값이 `nn.Parameter`나 `nn.Module`인지 하나씩 물어보세요.",
        "`nn.ModuleList` 객체는 Module이지만 Python 리스트는 아니에요. 리스트 안에 무엇이 들었는지는 보지 않아요. "
        "계산을 한 번이라도 하면 `nn.Parameter` 객체가 아니라 보통 텐서가 나와요.",
        "`True` 값은 넷이에요. `nn.Parameter` 객체가 둘, 매개변수를 가진 Module이 둘이에요. "
        "`requires_grad` 값은 등록되는지와 상관이 없고, `nn.ReLU`에는 매개변수가 하나도 없어요.",
    ),
)


def is_bool(value: Any) -> bool:
    """참이나 거짓인가."""
    return observe.is_a(value, (bool, numpy.bool_))


@exercise.goal("질문마다 `True`나 `False` 값을 적었어요")
def every_question_answered(predictions: dict) -> bool | str:
    for key in QUESTIONS:
        if key not in predictions:
            return f"`{key}` 속성의 답이 없어요."
        if not is_bool(predictions[key]):
            return f"`{key}` 속성의 답은 {observe.it_is(predictions[key])}. `True`나 `False` 값을 적어 주세요."
    return True


def _unanswered(predictions: dict) -> str | None:
    """답이 없거나 참, 거짓이 아닌 첫 질문. 첫 목표가 말하는 질문과 같습니다."""
    return next((key for key in QUESTIONS if key not in predictions or not is_bool(predictions[key])), None)


def _matches(predictions: dict, key: str) -> bool | str:
    return (
        bool(predictions[key]) is registered()[key] or f"`{key}` 속성에 `{bool(predictions[key])}` 값을 적었어요. 실제와 달라요."
    )


_matched = {}
for _key, _sentence in {
    "parameter": "`parameter`: `nn.Parameter` 객체를 맞혔어요",
    "tensor": "`tensor`: 보통 텐서를 맞혔어요",
    "tracked": "`tracked`: `requires_grad=True`인 텐서를 맞혔어요",
    "layer": "`layer`: `nn.Linear` 계층을 맞혔어요",
    "python_list": "`python_list`: Linear를 담은 Python 리스트를 맞혔어요",
    "module_list": "`module_list`: Linear를 담은 `nn.ModuleList` 객체를 맞혔어요",
    "loose": "`loose`: Parameter를 담은 Python 리스트를 맞혔어요",
    "scaled": "`scaled`: 감싼 뒤에 곱한 것을 맞혔어요",
    "relu": "`relu`: `nn.ReLU()` 계층을 맞혔어요",
    "still": "`still`: `requires_grad=False`인 Parameter를 맞혔어요",
}.items():
    _matched[_key] = exercise.goal(_sentence)(lambda predictions, _key=_key: _matches(predictions, _key))


def _diagnose(label: str, keys: tuple[str, ...], why: str, next: str) -> None:
    # 답은 둘 가운데 하나라, 그 질문의 목표에 못 미쳤으면 무엇으로 잘못 적었는지도 압니다.
    goals = tuple(_matched[key] for key in keys)
    exercise.diagnosis(label, why=why, next=next, goals=goals)(lambda: True)


@exercise.diagnosis(
    "answer_missing",
    why="질문은 모두 열 가지예요. 답이 없는 질문은 맞았는지 볼 수 없어요.",
    next="그 이름의 키와 `True`나 `False` 값을 `predictions` 사전에 더해 보세요. 철자도 살펴보세요.",
    goals=(every_question_answered,),
)
def answer_missing(predictions: dict) -> bool:
    return _unanswered(predictions) not in predictions


@exercise.diagnosis(
    "not_bool",
    why='참과 거짓은 `True`, `False` 두 값뿐이에요. `"True"`처럼 따옴표로 감싸면 글자이고, 1이나 0은 수예요.',
    next="따옴표 없이 `True`나 `False` 값을 적어 보세요.",
    goals=(every_question_answered,),
)
def not_bool(predictions: dict) -> bool:
    return _unanswered(predictions) in predictions


_diagnose(
    "parameter_not_registered",
    ("parameter",),
    why="`nn.Parameter` 객체를 모듈의 속성에 담으면 모듈이 그 이름을 매개변수의 목록에 적어 둬요.",
    next="`nn.Linear`의 `weight`, `bias`도 바로 이렇게 만든 속성이에요.",
)
_diagnose(
    "plain_tensor_not_parameter",
    ("tensor",),
    why="보통 텐서는 `nn.Parameter` 객체가 아니라서 모듈의 속성으로만 남아요.",
    next="타입이 `torch.Tensor`인 것과 `nn.Parameter`인 것을 나누어 보세요.",
)
_diagnose(
    "plain_tensor_not_parameter",
    ("tracked",),
    why="모듈은 `nn.Parameter`인지를 봐요. `requires_grad=True`인 텐서도 변화도를 받을 뿐, 종류는 보통 텐서예요.",
    next="타입이 `torch.Tensor`인 것과 `nn.Parameter`인 것을 나누어 보세요.",
)
_diagnose(
    "submodule_not_registered",
    ("layer",),
    why="속성에 담은 Module은 통째로 등록돼요. 그 안의 매개변수는 점을 찍은 이름으로 나와요.",
    next="`nn.Linear` 계층이 Module인지 생각해 보세요.",
)
_diagnose(
    "submodule_not_registered",
    ("module_list",),
    why="속성에 담은 Module은 통째로 등록돼요. 그 안의 매개변수는 `layer.weight`처럼 점을 찍은 이름으로 나와요.",
    next="`nn.ModuleList`도 Module의 하나예요.",
)
_diagnose(
    "python_list_of_layers",
    ("python_list", "loose"),
    why="Python 리스트는 Module도 Parameter도 아니에요. 모듈은 리스트의 속을 들여다보지 않아요.",
    next="리스트에 담긴 것이 무엇인지가 아니라, 속성에 담긴 것이 무엇인지 보세요.",
)
_diagnose(
    "parameter_then_op",
    ("scaled",),
    why="`nn.Parameter(...)`에 0.1을 곱하면 새 텐서가 나와요. 속성에 담긴 것은 Parameter가 아니라 곱한 결과예요.",
    next="마지막으로 실행되는 것이 감싸기인지 곱하기인지 보세요.",
)
_diagnose(
    "module_without_parameters",
    ("relu",),
    why="`nn.ReLU`도 Module이라 등록되지만, 학습할 값이 없어서 `named_parameters()`에는 한 줄도 나오지 않아요.",
    next="등록된 모듈인지와, 그 안에 매개변수가 있는지를 나누어 생각해 보세요.",
)
_diagnose(
    "frozen_is_registered",
    ("still",),
    why="등록되는지와 변화도를 받는지는 다른 일이에요. `requires_grad=False`인 Parameter도 이름이 적혀요.",
    next="`nn.Parameter`인지만 물어보세요.",
)
