"""진도를 보여 줍니다: 레슨마다 막대 하나."""

from __future__ import annotations

from html import escape

from . import storage
from .feedback import has_widgets, html, in_notebook, text
from .lessons import Lesson, lessons


class Report:
    """`progress()`가 돌려주는 진도. 노트북에는 막대와 단추로, 터미널에는 글로 보입니다."""

    def __init__(self) -> None:
        self.progress = storage.load()

    def counts(self) -> list[tuple[Lesson, int, int]]:
        """레슨마다 (레슨, 통과한 연습의 수, 연습의 수)."""
        return [
            (lesson, sum(self.progress.passed(one) for one in lesson.exercise_ids), len(lesson.exercise_ids))
            for lesson in lessons()
        ]

    def __str__(self) -> str:
        rows = self.counts()
        longest = max(text.width(lesson.title) for lesson, _, _ in rows)
        lines = [
            f"{lesson.slug[:2]}  {lesson.title}{' ' * (longest - text.width(lesson.title))}  {_bar(done, total)}  {done}/{total}"
            for lesson, done, total in rows
        ]
        return "\n".join(lines + ([self.progress.note] if self.progress.note else []))

    __repr__ = __str__

    def html(self) -> str:
        """진도의 HTML 카드."""
        rows = "".join(
            f"<dt>{lesson.slug[:2]} · {escape(lesson.title)}</dt>"
            f'<dd style="display:flex;gap:10px;align-items:center">'
            f'<progress max="{total}" value="{done}" style="flex:1 1 auto;min-width:60px;max-width:320px"'
            f' aria-label="{escape(lesson.title)}"></progress><span>{done}/{total}</span></dd>'
            for lesson, done, total in self.counts()
        )
        note = f'<div class="nnbox-note">{html.inline(self.progress.note)}</div>' if self.progress.note else ""
        return html.card("#2f6db5", f'<div class="nnbox-head">진도</div><dl class="nnbox-parts">{rows}</dl>{note}', "진도")

    def _ipython_display_(self) -> None:
        from IPython.display import display

        if not in_notebook():
            print(self)
        elif has_widgets():
            display(_panel(self))
        else:
            display({"text/plain": str(self), "text/html": self.html()}, raw=True)


def _bar(done: int, total: int, cells: int = 20) -> str:
    filled = cells * done // total if total else 0
    return "█" * filled + "░" * (cells - filled)


def _panel(report: Report):
    """막대와, 처음부터 다시 하는 단추. 단추는 한 번 더 묻습니다."""
    import ipywidgets

    view = ipywidgets.HTML(report.html())
    auto = {"width": "auto"}
    # VBox는 단추를 제 폭만큼 늘입니다.
    start_over = ipywidgets.Button(description="처음부터 다시 하기", layout={**auto, "align_self": "flex-start"})
    yes = ipywidgets.Button(description="네, 비울게요", button_style="danger", layout=auto)
    no = ipywidgets.Button(description="그만둘게요", layout=auto)
    question = ipywidgets.HTML("모든 레슨의 진도와 힌트 기록을 비울까요?")
    asking = ipywidgets.HBox([question, yes, no], layout={"display": "none", "align_items": "center"})

    def ask(show: bool) -> None:
        asking.layout.display = "flex" if show else "none"
        start_over.layout.display = "none" if show else "inline-block"

    def empty(_) -> None:
        try:
            kept = storage.reset()
            note = f"비웠어요. 이전 진도는 {escape(kept.name)} 파일에 남아 있어요." if kept else "비울 진도가 없어요."
        except Exception as error:  # 진도를 못 옮겨도 노트북에는 오류가 나지 않아야 합니다.
            note = f"비우지 못했어요({type(error).__name__})."
        view.value = Report().html() + f"<div>{note}</div>"
        ask(False)

    start_over.on_click(lambda _: ask(True))
    no.on_click(lambda _: ask(False))
    yes.on_click(empty)
    return ipywidgets.VBox([view, start_over, asking])
