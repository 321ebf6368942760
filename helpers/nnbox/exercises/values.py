"""답으로 받은 수와 사전을 읽습니다."""

from __future__ import annotations

import numbers
from typing import Any

from .. import observe


def is_whole(value: Any) -> bool:
    """정수인가. `True`와 `False`는 아닙니다."""
    return observe.is_a(value, numbers.Integral) and not observe.is_a(value, bool)


def whole(value: Any) -> int | None:
    """정수면 Python의 보통 `int`로, 아니면 `None`."""
    return observe.call(int, value) if is_whole(value) else None


def number(value: int) -> str:
    """글에 적을 수. Python이 글로 바꾸지 못할 만큼 큰 수도 받습니다."""
    return str(value) if abs(value) < 10**15 else "아주 큰 수"


def prediction(predictions: dict, question: str) -> Any:
    """`predictions[question]`, 없으면 `None`. 사전의 하위 클래스가 바꾼 메소드는 부르지 않습니다."""
    return dict.get(predictions, question)
