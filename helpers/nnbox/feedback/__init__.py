"""결과를 보여 줍니다: 글(`text`), HTML(`html`), 단추(`buttons`)."""

from __future__ import annotations

from typing import Any

from ..result import Notice, Outcome, Result
from . import html


def show(item: Result | Notice) -> None:
    """Jupyter에는 카드를, 터미널에는 글을 보입니다. 통과하지 못한 결과에는 단추를 덧붙입니다."""
    from IPython.display import display

    display({"text/plain": str(item), "text/html": html.render(item)}, raw=True)
    if isinstance(item, Result) and item.title and not item and in_notebook() and has_widgets():
        from .buttons import buttons

        # 채점 코드가 잘못된 때에도 힌트와 답을 열어 볼 수 있어야 다음으로 넘어갑니다.
        display(buttons(item.exercise, open_answer=item.outcome is Outcome.CHECKER_FAILED))


def dress_page() -> None:
    """노트북 화면의 한국어 글을 읽기 좋게 다듬습니다. 노트북이 아니면 아무 일도 하지 않습니다."""
    if in_notebook():
        from IPython.display import display

        display({"text/plain": "", "text/html": html.PAGE}, raw=True)


def in_notebook() -> bool:
    """Jupyter 커널 안인가."""
    shell = _shell()
    return shell is not None and getattr(shell, "kernel", None) is not None


def has_widgets() -> bool:
    """위젯을 만들 수 있는가. ipywidgets가 없거나 망가졌어도 카드와 그림은 보여야 합니다."""
    try:
        import ipywidgets  # noqa: F401
    except Exception:
        return False
    return True


def _shell() -> Any:
    from IPython.core.getipython import get_ipython

    return get_ipython()
