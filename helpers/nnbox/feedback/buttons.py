"""카드 아래의 단추: 힌트를 하나씩, 힌트를 다 본 뒤에 모범 답안을."""

from __future__ import annotations

import ipywidgets

from .. import hints, storage
from ..lessons import all_exercises
from . import html


def buttons(exercise_id: str, open_answer: bool = False) -> ipywidgets.VBox:
    """힌트와 모범 답안의 단추.

    Args:
        exercise_id: 연습의 id.
        open_answer: 힌트를 다 보지 않아도 답을 열게 할지.
    """
    exercise = all_exercises()[exercise_id]
    hint = ipywidgets.Button(layout=ipywidgets.Layout(width="auto"))
    answer = ipywidgets.Button(layout=ipywidgets.Layout(width="auto"))
    opened = ipywidgets.VBox()

    def refresh() -> None:
        kept = storage.load()
        used, total = kept.hints(exercise_id), len(exercise.hints)
        hint.description = f"힌트 보기 ({used}/{total})"
        hint.disabled = used >= total and len(opened.children) >= total
        answer.disabled = not (open_answer or hints.answer_is_open(exercise, kept))
        answer.description = "모범 답안 보기"
        answer.tooltip = "힌트를 다 보거나 통과하면 열려요" if answer.disabled else ""

    def add(notice) -> None:
        opened.children += (ipywidgets.HTML(html.render(notice)),)
        refresh()

    def on_hint(_) -> None:
        # 이 카드에서 아직 보이지 않은 힌트가 있으면 그것부터, 없으면 다음 것을 엽니다.
        shown = sum(1 for _ in opened.children)
        add(hints.hint_number(exercise, shown + 1))

    def on_answer(_) -> None:
        answer.layout.display = "none"
        add(hints.answer_notice(exercise))

    hint.on_click(on_hint)
    answer.on_click(on_answer)
    refresh()
    return ipywidgets.VBox([ipywidgets.HBox([hint, answer]), opened])
