"""노트북에서 부르는 함수. 무엇을 넘겨도 예외를 내지 않습니다."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from . import checker, feedback, hints, storage
from .lessons import exercise_ids, find
from .report import Report
from .result import Notice, Outcome, Result

OLDEST_TORCH = (2, 4)


def check(exercise: str = "", /, *unnamed: Any, **answers: Any) -> Result:
    """연습을 채점합니다.

    Args:
        exercise: 연습의 id, 예를 들어 `"first_linear"`.
        *unnamed: 받지 않습니다. 이름 없이 넣은 값이 있으면 이름을 적으라고 알립니다.
        **answers: 이름과 값. 비우면 노트북의 변수에서 찾습니다.

    Returns:
        `bool(result)`은 통과했는지, `str(result)`은 한국어 글입니다. Jupyter에는 카드로 보입니다.
        예외를 내지 않습니다. 학습자가 누른 `KeyboardInterrupt`만 지나갑니다.
    """
    exercise = _text(exercise)
    found = find(exercise)
    if found is None:
        name = exercise if type(exercise) is str else type(exercise).__name__
        saw, next = _unknown(exercise)
        return Result(name, "", Outcome.UNATTEMPTED, saw=saw, next=next)
    if unnamed:
        saw = "연습의 이름 뒤에 이름 없는 값이 있어요."
        next = f'`check("{exercise}")`만 적으면 노트북의 변수에서 찾아요. 값을 넣으려면 `{[*found.needs][0]}=값`처럼 적으세요.'
        return Result(found.id, found.title, Outcome.UNATTEMPTED, saw=saw, next=next)
    result = checker.run(found, answers or _notebook())
    if result:
        result = replace(result, note=storage.record_pass(found.id).note)
    return result


def hint(exercise: str = "", /) -> Notice:
    """다음 힌트를 하나 엽니다."""
    return _about(exercise, hints.next_hint)


def answer(exercise: str = "", /) -> Notice:
    """모범 답안을 엽니다. 통과했거나 힌트를 다 본 뒤에 열립니다."""
    return _about(exercise, hints.open_answer)


def progress() -> Report:
    """레슨마다 얼마나 풀었는지 보입니다."""
    return Report()


def _about(exercise: Any, open: Any) -> Notice:
    exercise = _text(exercise)
    found = find(exercise)
    if found is None:
        return Notice(" ".join(_unknown(exercise)))
    return open(found)


def _text(exercise: Any) -> Any:
    """문자열의 하위 클래스를 보통 문자열로. 하위 클래스가 바꾼 메소드는 부르지 않습니다."""
    return str.__str__(exercise) if issubclass(type(exercise), str) else exercise


def _unknown(exercise: Any) -> tuple[str, str]:
    if type(exercise) is not str or not exercise.strip():
        return "연습의 이름을 따옴표로 감싸서 넣어 주세요.", '예: `check("hello_tensor")`'
    near = difflib.get_close_matches(exercise.strip().lower(), exercise_ids(), n=1, cutoff=0.4)
    if near:
        return f"`{exercise}` 연습은 없어요.", f"`{near[0]}` 연습을 찾으셨나요?"
    return f"`{exercise}` 연습은 없어요.", "연습의 이름은 노트북의 확인 셀에 적혀 있어요."


def _notebook() -> Mapping[str, Any]:
    """노트북의 변수. 노트북이 아니면 실행한 스크립트의 변수."""
    from IPython.core.getipython import get_ipython

    shell = get_ipython()
    if shell is not None:
        return shell.user_ns
    import __main__

    return vars(__main__)


def prepare() -> None:
    """노트북의 준비 셀이 부릅니다. 화면을 다듬고, torch가 너무 오래되었으면 그렇다고 알립니다."""
    import torch
    from packaging.version import Version

    feedback.dress_page()
    if Version(torch.__version__).release < OLDEST_TORCH:
        wanted = ".".join(map(str, OLDEST_TORCH))
        print(f"torch {torch.__version__}에서는 결과가 다를 수 있습니다. torch {wanted} 이상에서 여세요.")
