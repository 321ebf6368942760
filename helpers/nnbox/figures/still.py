"""ipywidgets가 없는 곳에서 손잡이를 대신합니다. 값만 지니고 움직이지 않아서, 그림은 처음 모습으로 멈춥니다."""

from __future__ import annotations

from typing import Any


class Widget:
    """값 하나."""

    def __init__(self, value: Any = False, *_: Any, **__: Any) -> None:
        self.value = value

    def observe(self, *_: Any, **__: Any) -> None:
        """값이 바뀌지 않으므로 아무도 부르지 않습니다."""

    on_click = observe


IntSlider = Checkbox = Dropdown = ToggleButton = Button = HTML = Widget
