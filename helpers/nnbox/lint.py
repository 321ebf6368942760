"""레슨과 연습에 빠진 것이 없는지 봅니다. `python -m nnbox.authoring --check`가 부릅니다."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from .feedback.text import width
from .lessons import Lesson, lessons

if TYPE_CHECKING:
    from .authoring import Cell

WIDEST_LINE = 96
HEADINGS = ("## 정리", "## 확인 문제", "## 다음 노트북")


def problems(sources: dict[str, list[Cell]], root: Path) -> list[str]:
    """한 줄에 하나씩, 어디가 어떻게 모자란지."""
    found: list[str] = []
    for lesson in lessons():
        found += _lesson_problems(lesson, sources[lesson.slug])
        found += _exercise_problems(lesson, sources[lesson.slug], root)
    found += _link_problems(sources, root)
    return found


def _lesson_problems(lesson: Lesson, cells: list[Cell]) -> list[str]:
    lines = [line.strip() for cell in cells if cell.kind == "markdown" for line in cell.starter.splitlines()]
    source = f"solutions/{lesson.slug}.py"
    found = [f"{source}: `{heading}` 제목이 없습니다." for heading in HEADINGS if heading not in lines]
    for cell in cells:
        long = [line for line in cell.answer.splitlines() if cell.kind == "code" and width(line) > WIDEST_LINE]
        found += [f"{source}: 코드가 {WIDEST_LINE}칸보다 넓어서 화면에서 잘립니다: {line.strip()}" for line in long]
    if not 3 <= len(lesson.goals) <= 5:
        found.append(f"{lesson.package}/__init__.py: 학습 목표는 3개에서 5개까지입니다.")
    return found


def _exercise_problems(lesson: Lesson, cells: list[Cell], root: Path) -> list[str]:
    found: list[str] = []
    todo = [cell.exercise for cell in cells if "todo" in cell.tags]
    source = f"solutions/{lesson.slug}.py"
    if todo != list(lesson.exercise_ids):
        found.append(f"{source}: TODO의 순서가 {todo}인데 `exercise_ids`에는 {list(lesson.exercise_ids)} 순서입니다.")
    for exercise in lesson.exercises:
        place = f"exercises/{lesson.package}/{exercise.id}.py"
        answers = root / "tests" / "answers" / exercise.id
        wrong = {path.stem[len("wrong_") :].split("__")[0] for path in answers.glob("wrong_*.py")}
        if len(exercise.hints) < 2 or not all(exercise.hints):
            found.append(f"{place}: 힌트가 둘보다 적거나 비어 있습니다.")
        if not exercise.goals:
            found.append(f"{place}: 목표가 없습니다.")
        if not exercise.diagnoses:
            found.append(f"{place}: 진단이 없습니다.")
        if len(list(answers.glob("right_*.py"))) < 3:
            found.append(f"tests/answers/{exercise.id}/: 맞은 답(right_*.py)이 셋보다 적습니다.")
        if not wrong:
            found.append(f"tests/answers/{exercise.id}/: 틀린 답(wrong_*.py)이 없습니다.")
        for label in sorted({diagnosis.label for diagnosis in exercise.diagnoses} - wrong):
            found.append(f"tests/answers/{exercise.id}/: `{label}` 진단에 이르는 wrong_{label}.py가 없습니다.")
    return found


_CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)
_LINK = re.compile(r"\]\(([^)\s]+)\)")


def _link_problems(sources: dict[str, list[Cell]], root: Path) -> list[str]:
    """글 안의 상대 링크와 저장소 링크가 있는 파일을 가리키는지. `layers[0](x)` 같은 코드는 링크가 아닙니다."""
    from .authoring import settings

    repository, ref = settings(root)
    readme = root / "README.md"
    pages = {"README.md": (readme.read_text(encoding="utf-8") if readme.exists() else "", root)}
    for slug, cells in sources.items():
        prose = "\n\n".join(cell.starter for cell in cells if cell.kind == "markdown")
        pages[f"solutions/{slug}.py"] = (prose, root / "notebooks")
    found: list[str] = []
    for page, (prose, folder) in pages.items():
        for target in dict.fromkeys(_LINK.findall(_CODE.sub("", prose))):
            place = f"{page}: 링크 {target}"
            if "colab.research.google.com/github" in target and f"/{repository}/blob/{quote(ref)}/" not in target:
                found.append(f"{place} 주소가 `{repository}`의 `{ref}` 갈래를 가리키지 않습니다.")
            if re.match(r"[a-z]+:|#", target):
                continue
            if not (folder / target.split("#")[0]).exists():
                found.append(f"{place} 자리에 파일이 없습니다.")
    return found
