"""카드 아래의 단추: 힌트를 하나씩, 힌트를 다 본 뒤에 모범 답안을."""

from __future__ import annotations

import ipywidgets

from .. import hints, storage
from ..lessons import find
from . import html


def buttons(exercise_id: str, open_answer: bool = False) -> ipywidgets.VBox:
    """힌트와 모범 답안의 단추.

    Args:
        exercise_id: 연습의 id.
        open_answer: 힌트를 다 보지 않아도 답을 열게 할지.
    """
    exercise = find(exercise_id)
    hint = ipywidgets.Button(layout=ipywidgets.Layout(width="auto"))
    answer = ipywidgets.Button(layout=ipywidgets.Layout(width="auto"))
    opened = ipywidgets.VBox()
    shown = 0

    def refresh() -> None:
        kept, total = storage.load(), len(exercise.hints)
        hint.description = f"힌트 보기 ({max(kept.hints(exercise_id), shown)}/{total})"
        hint.disabled = shown >= total
        # 진도를 적을 수 없는 컴퓨터에서도 이 카드에서 힌트를 다 보았으면 답이 열립니다.
        answer.disabled = not (open_answer or shown >= total or hints.answer_is_open(exercise, kept))
        answer.description = "모범 답안 보기"
        answer.tooltip = "힌트를 다 보거나 통과하면 열려요" if answer.disabled else ""

    def add(notice) -> None:
        opened.children += (ipywidgets.HTML(html.render(notice)),)
        refresh()

    def on_hint(_) -> None:
        # 전에 연 힌트도 이 카드에는 아직 없으므로 첫 힌트부터 다시 보입니다.
        nonlocal shown
        if shown >= len(exercise.hints):  # 빠르게 두 번 누르면, 단추를 끄기 전에 한 번 더 옵니다.
            return
        shown += 1
        add(hints.hint_number(exercise, shown))

    def on_answer(_) -> None:
        if answer.layout.display == "none":
            return
        answer.layout.display = "none"
        add(hints.answer_notice(exercise))

    hint.on_click(on_hint)
    answer.on_click(on_answer)
    refresh()
    return ipywidgets.VBox([ipywidgets.HBox([hint, answer]), opened])
