"""결과를 터미널의 글로."""

from __future__ import annotations

import unicodedata

from ..lessons import number_of
from ..result import GoalState, Notice, Outcome, Result

MARKS = {GoalState.MET: "✓", GoalState.NOT_MET: "✗", GoalState.NOT_REACHED: "·"}

VERDICTS = {
    Outcome.PASSED: "통과했어요",
    Outcome.WRONG: "아직이에요",
    Outcome.UNATTEMPTED: "아직 풀지 않았어요",
    Outcome.RAISED: "오류가 났어요",
    Outcome.CHECKER_FAILED: "채점하지 못했어요",
}

PARTS = ("무엇을 보았나요", "왜 그런가요", "다음에 해 볼 것")

WIDTH = 62


def heading(result: Result) -> str:
    """`연습 1-2 · 이름`. 없는 연습이면 id."""
    if not result.title:
        return str(result.exercise)
    return f"연습 {number_of(result.exercise)} · {result.title}"


def verdict(result: Result) -> str:
    """판정 한마디와, 목표를 살펴본 결과라면 이룬 목표의 수."""
    words = VERDICTS[result.outcome]
    if result.outcome in (Outcome.WRONG, Outcome.RAISED) and result.goals:
        met = sum(goal.state is GoalState.MET for goal in result.goals)
        return f"{words} · 목표 {len(result.goals)}개 중 {met}개"
    return words


def parts(result: Result) -> list[tuple[str, str]]:
    """비어 있지 않은 (제목, 글)."""
    texts = (result.saw, result.why, result.next)
    return [(name, text) for name, text in zip(PARTS, texts) if text]


def result(item: Result) -> str:
    """결과 전체를 글로."""
    title, words = heading(item), verdict(item)
    gap = max(2, WIDTH - width(title) - width(words))
    lines = [f"{title}{' ' * gap}{words}"]
    lines += [f"  {MARKS[goal.state]} {goal.sentence}" for goal in item.goals]
    if parts(item):
        lines.append("")
    indent = width(PARTS[0]) + 4
    for name, text in parts(item):
        pad = " " * (indent - width(name))
        lines.append(name + pad + text.replace("\n", "\n" + " " * indent))
    if item.error:
        lines += ["", *(f"  {line}" for line in item.error.splitlines())]
    if item.note:
        lines += ["", item.note]
    return "\n".join(lines)


def notice(item: Notice) -> str:
    """알림을 글로."""
    code = "\n".join(f"    {line}".rstrip() for line in item.code.splitlines())
    return "\n\n".join(part for part in (item.title, item.body, code) if part)


def width(text: str) -> int:
    """터미널에서 차지하는 칸의 수. 한글은 두 칸입니다."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)
