"""레슨의 목록. 노트북의 머리말, 배지, 링크와 README의 표가 여기서 나옵니다."""

from __future__ import annotations

import functools
import importlib
import pkgutil
from dataclasses import dataclass

from .exercise import Exercise


@dataclass(frozen=True)
class Lesson:
    """레슨 하나. `exercises/`의 폴더마다 `__init__.py`에 `LESSON`으로 적습니다.

    Attributes:
        slug: 노트북 파일의 이름(확장자 없이). 앞의 두 자리가 레슨의 번호입니다.
        title: 제목.
        summary: README의 표에 들어가는 한 줄.
        minutes: 예상 시간(분), 가장 짧게와 가장 길게.
        goals: 학습 목표.
        package: 연습이 있는 `exercises/`의 폴더.
        exercise_ids: 노트북에서 만나는 순서대로 놓인 연습의 id. 연습 파일의 이름이기도 합니다.
    """

    slug: str
    title: str
    summary: str
    minutes: tuple[int, int]
    goals: tuple[str, ...]
    package: str
    exercise_ids: tuple[str, ...]

    @property
    def number(self) -> int:
        """레슨의 번호."""
        return int(self.slug[:2])

    @property
    def exercises(self) -> tuple[Exercise, ...]:
        """연습, 노트북에서 만나는 순서."""
        return tuple(self._load(name) for name in self.exercise_ids)

    def _load(self, exercise_id: str) -> Exercise:
        return importlib.import_module(f"nnbox.exercises.{self.package}.{exercise_id}").exercise


@functools.cache
def lessons() -> tuple[Lesson, ...]:
    """모든 레슨, 번호의 순서."""
    from . import exercises

    folders = [found.name for found in pkgutil.iter_modules(exercises.__path__) if found.ispkg]
    modules = [importlib.import_module(f"nnbox.exercises.{name}") for name in folders]
    return tuple(sorted((module.LESSON for module in modules), key=lambda lesson: lesson.slug))


def exercise_ids() -> list[str]:
    """모든 연습의 id, 레슨의 순서."""
    return [name for lesson in lessons() for name in lesson.exercise_ids]


def find(exercise_id: object) -> Exercise | None:
    """id로 연습을 찾습니다. 없으면 `None`."""
    for lesson in lessons():
        if issubclass(type(exercise_id), str) and exercise_id in lesson.exercise_ids:
            return lesson._load(exercise_id)
    return None


def number_of(exercise_id: str) -> str:
    """화면에 보이는 번호, 예를 들어 `1-3`. 없는 연습이면 빈 문자열."""
    for lesson in lessons():
        if exercise_id in lesson.exercise_ids:
            return f"{lesson.number}-{lesson.exercise_ids.index(exercise_id) + 1}"
    return ""
