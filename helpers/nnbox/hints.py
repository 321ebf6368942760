"""힌트와 모범 답안. 힌트는 하나씩, 답은 통과하거나 힌트를 다 본 뒤에 엽니다."""

from __future__ import annotations

from . import storage
from .exercise import Exercise
from .result import Notice
from .starter import cells


def next_hint(exercise: Exercise) -> Notice:
    """다음 힌트를 엽니다. 다 열었으면 마지막 힌트를 다시 보입니다."""
    kept = storage.load()
    return hint_number(exercise, kept.hints(exercise.id) + 1, kept.note)


def hint_number(exercise: Exercise, number: int, note: str = "") -> Notice:
    """`number`번째 힌트(1부터). 열었다고 진도에 적습니다. `note`는 힌트와 함께 알릴 말입니다."""
    total = len(exercise.hints)
    number = min(number, total)
    note = storage.record_hint(exercise.id, number).note or note
    body = exercise.hints[number - 1]
    return Notice(f"힌트 {number}/{total} · {exercise.title}", f"{body}\n{note}" if note else body)


def open_answer(exercise: Exercise) -> Notice:
    """모범 답안. 아직 열리지 않았으면 무엇이 남았는지."""
    kept = storage.load()
    if answer_is_open(exercise, kept):
        return answer_notice(exercise)
    left = len(exercise.hints) - kept.hints(exercise.id)
    body = f'아직 열리지 않았어요. 통과하거나, 남은 힌트 {left}개를 다 보면 열려요.\n`hint("{exercise.id}")`'
    return Notice(f"모범 답안 · {exercise.title}", f"{body}\n{kept.note}" if kept.note else body)


def answer_is_open(exercise: Exercise, kept: storage.Progress) -> bool:
    """모범 답안을 보여도 되는가."""
    return kept.passed(exercise.id) or kept.hints(exercise.id) >= len(exercise.hints)


def answer_notice(exercise: Exercise) -> Notice:
    """모범 답안."""
    return Notice(
        f"모범 답안 · {exercise.title}",
        "답은 하나가 아니에요. 자기 코드와 무엇이 다른지 비교해 보세요.",
        cells()[exercise.id]["answer"],
    )
