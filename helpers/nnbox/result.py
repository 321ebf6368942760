"""채점 결과. 화면도 torch도 모르는 자료일 뿐입니다."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Outcome(Enum):
    """채점이 끝나는 다섯 가지 모습. 서로 섞이지 않습니다."""

    PASSED = "passed"
    WRONG = "wrong"
    UNATTEMPTED = "unattempted"
    RAISED = "raised"
    CHECKER_FAILED = "checker_failed"


class GoalState(Enum):
    """목표 하나의 상태."""

    MET = "met"
    NOT_MET = "not_met"
    NOT_REACHED = "not_reached"


@dataclass(frozen=True)
class GoalResult:
    """목표의 한국어 문장과 상태."""

    sentence: str
    state: GoalState


@dataclass(frozen=True)
class Result:
    """`check`가 돌려주는 결과.

    Attributes:
        exercise: 연습의 id.
        title: 연습의 한국어 이름. 없는 연습이면 빈 문자열.
        outcome: 다섯 가지 가운데 하나.
        label: 오해의 이름. 증거가 없으면 `None`.
        goals: 노트북에서 만나는 순서대로 놓인 목표들.
        saw: 무엇을 보았는지.
        why: 왜 그런지.
        next: 다음에 해 볼 것.
        error: 작성한 코드가 낸 오류의 영어 원문. 오류가 없으면 빈 문자열.
        note: 채점과 따로 알릴 말(예: 진도를 저장하지 못함).
    """

    exercise: str
    title: str
    outcome: Outcome
    label: str | None = None
    goals: tuple[GoalResult, ...] = ()
    saw: str = ""
    why: str = ""
    next: str = ""
    error: str = ""
    note: str = ""

    def __bool__(self) -> bool:
        return self.outcome is Outcome.PASSED

    @property
    def message(self) -> str:
        """본 것, 까닭, 다음에 해 볼 것을 이은 한국어 글."""
        return "\n".join(part for part in (self.saw, self.why, self.next) if part)

    def __str__(self) -> str:
        from .feedback import text

        return text.result(self)

    __repr__ = __str__

    def _ipython_display_(self) -> None:
        from . import feedback

        feedback.show(self)


@dataclass(frozen=True)
class Notice:
    """결과가 아닌 짧은 알림: 힌트, 모범 답안, 안내.

    Attributes:
        title: 제목 한 줄.
        body: 한국어 글.
        code: 함께 보일 코드. 없으면 빈 문자열.
    """

    title: str
    body: str = ""
    code: str = ""

    def __str__(self) -> str:
        from .feedback import text

        return text.notice(self)

    __repr__ = __str__

    def _ipython_display_(self) -> None:
        from . import feedback

        feedback.show(self)
