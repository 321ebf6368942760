"""그림들이 함께 쓰는 말: 네 가지 색과 무늬, 수를 담은 격자, 손잡이가 달린 그림.

색은 종류를 뜻합니다. 색을 못 보는 사람도, 스타일을 지우는 GitHub에서도 읽히도록 글자와
테두리의 무늬가 같은 뜻을 한 번 더 말합니다. 바탕은 반투명이고 글자색은 화면의 것을 따릅니다.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from typing import Any

import torch

from ..feedback import has_widgets, html, in_notebook
from ..isolation import unchanged_globals

if has_widgets():
    import ipywidgets
else:
    from . import still as ipywidgets

KINDS = {"P": "매개변수", "B": "버퍼", "M": "모듈", "T": "보통 텐서"}

ACCENT = "#5f6b7a"

_STYLE = """<style>
.nnbox-figure{--kind:128,128,128;--bad:200,50,70;--good:38,140,90}
.nnbox-P{--kind:222,126,30;--line:solid}
.nnbox-B{--kind:22,150,160;--line:dashed}
.nnbox-M{--kind:132,92,200;--line:double}
.nnbox-T{--kind:96,124,166;--line:dotted}
.nnbox-figure .nnbox-kind{display:inline-block;box-sizing:border-box;min-width:1.7em;padding:0 .3em;text-align:center;
font-size:12px;font-weight:700;line-height:1.5;border:2px var(--line) rgb(var(--kind));border-radius:4px;
background:rgba(var(--kind),.16)}
.nnbox-figure .nnbox-B.nnbox-kind{border-radius:1em}
.nnbox-figure .nnbox-M.nnbox-kind{border-width:3px;line-height:1.3}
.nnbox-figure .nnbox-row{display:flex;flex-wrap:wrap;gap:8px 14px;align-items:center;margin-top:8px}
.nnbox-figure .nnbox-operator{font-size:20px;opacity:.75}
.nnbox-card .nnbox-figure table{border-collapse:separate;border-spacing:0;margin:0;font-size:13px;line-height:1.5;width:auto;
table-layout:auto;border:0;color:inherit}
.nnbox-card .nnbox-figure tbody tr:nth-child(n),.nnbox-card .nnbox-figure tbody tr:hover{background:none}
.nnbox-card .nnbox-figure th,.nnbox-card .nnbox-figure td{text-align:left;vertical-align:middle;padding:3px 8px;border:0;
white-space:normal;
max-width:none}
.nnbox-card .nnbox-figure th{font-weight:600;white-space:nowrap}
.nnbox-figure caption{text-align:left;padding:0 0 3px;color:inherit;caption-side:top;white-space:nowrap}
.nnbox-figure .nnbox-number,.nnbox-figure .nnbox-grid td{font-family:"JetBrains Mono",Consolas,"D2Coding",
"NanumGothicCoding",monospace;font-variant-numeric:tabular-nums;white-space:nowrap}
.nnbox-card .nnbox-figure .nnbox-grid{border-spacing:2px}
.nnbox-card .nnbox-figure .nnbox-grid td{box-sizing:border-box;min-width:var(--cell);padding:1px 3px;text-align:right;
font-size:12px;border-radius:3px;background:rgba(var(--kind),var(--depth,.1));outline:1px var(--line) rgba(var(--kind),.45);
outline-offset:-1px}
.nnbox-card .nnbox-figure .nnbox-grid th{padding:0 5px 0 0;font-size:12px;font-weight:400;white-space:nowrap;text-align:right;
min-width:1.3em}
.nnbox-card .nnbox-figure .nnbox-grid th.nnbox-axis{text-align:center;border-bottom:2px solid rgba(var(--kind),.8);padding:0}
.nnbox-card .nnbox-figure .nnbox-grid th.nnbox-axis.nnbox-clash{border-bottom:3px double rgb(var(--bad))}
.nnbox-card .nnbox-figure .nnbox-grid td.nnbox-gap{height:5px;padding:0;background:none;outline:0}
.nnbox-card .nnbox-figure .nnbox-grid td.nnbox-seen{outline:2px solid currentColor;font-weight:700}
.nnbox-figure .nnbox-tie{background:rgba(var(--bad),.2);color:inherit;border-radius:3px;padding:0 3px;
font-weight:700;white-space:nowrap}
.nnbox-figure .nnbox-bad{--edge:var(--bad);border-left:4px double rgb(var(--bad))}
.nnbox-figure .nnbox-good{--edge:var(--good);border-left:4px solid rgb(var(--good))}
.nnbox-figure .nnbox-say{margin-top:10px;padding:4px 12px;background:rgba(var(--edge,128,128,128),.1);border-radius:4px;
min-height:1.65em}
.nnbox-figure .nnbox-legend{display:flex;flex-wrap:wrap;gap:4px 14px;margin-top:12px;font-size:12.5px}
.nnbox-figure .nnbox-off{opacity:.72}
.nnbox-figure .nnbox-wide{overflow-x:auto;margin-top:8px}
.nnbox-card .nnbox-figure .nnbox-list td,.nnbox-card .nnbox-figure .nnbox-list th{border-bottom:1px solid rgba(128,128,128,.25)}
.nnbox-figure .nnbox-new{background:rgba(var(--kind),.3);border-radius:3px;padding:0 4px;font-weight:700;
outline:1px var(--line) rgb(var(--kind))}
.nnbox-card .nnbox-figure pre.nnbox-code{word-break:keep-all}
.nnbox-figure svg{display:block;max-width:100%;height:auto;color:inherit}
@media print{.nnbox-figure *{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
</style>"""


class Figure:
    """손잡이를 움직이면 다시 그려지는 그림.

    Jupyter에는 위젯으로, 위젯이 없는 곳에는 같은 내용의 멈춘 HTML로, 터미널에는 글로 보입니다.

    Args:
        controls: 이름과 손잡이. 값이 바뀌면 그림을 다시 그립니다.
        picture: 손잡이의 값을 이름으로 받아 HTML을 돌려주는 함수.
        text: 손잡이의 값을 이름으로 받아 터미널의 글을 돌려주는 함수.
        handles: 화면에 놓을 위젯의 차례. 비우면 `controls`의 차례입니다.
    """

    def __init__(
        self,
        controls: dict[str, ipywidgets.Widget],
        picture: Callable[..., str],
        text: Callable[..., str],
        handles: Sequence[ipywidgets.Widget] = (),
    ) -> None:
        self.controls, self._picture, self._text = controls, picture, text
        self.handles = tuple(handles) or tuple(controls.values())
        self.view = ipywidgets.HTML(layout={"width": "100%"})
        for control in controls.values():
            control.observe(self.draw, names="value")
        self.draw()

    def draw(self, _: Any = None) -> None:
        """손잡이의 값으로 그림을 다시 그립니다."""
        # 노트북에서 장치나 변화도 모드를 바꾸어 놓았어도 그림은 늘 같은 설정에서 계산합니다.
        with unchanged_globals():
            self.view.value = self._picture(**self._values())

    def _values(self) -> dict[str, Any]:
        return {name: control.value for name, control in self.controls.items()}

    def __str__(self) -> str:
        with unchanged_globals():
            return self._text(**self._values())

    __repr__ = __str__

    def _repr_mimebundle_(self, **_: Any) -> dict[str, Any]:
        bundle = {"text/plain": str(self), "text/html": self.view.value}
        if in_notebook() and has_widgets():
            flow = {"display": "flex", "flex_flow": "row wrap", "grid_gap": "2px 18px", "max_width": "800px"}
            handles = ipywidgets.Box(self.handles, layout=flow)
            # Colab의 ipywidgets 7에는 `_repr_mimebundle_` 메소드가 없습니다.
            view = {"version_major": 2, "version_minor": 0, "model_id": ipywidgets.VBox([handles, self.view]).model_id}
            bundle = {"application/vnd.jupyter.widget-view+json": view, **bundle}
        return bundle


def slider(name: str, value: int, low: int, high: int, wide: str = "290px") -> ipywidgets.IntSlider:
    """정수를 고르는 손잡이. 좁은 화면에서는 함께 좁아집니다."""
    return ipywidgets.IntSlider(
        value, low, high, **_named(name), style={"description_width": "108px"}, layout={"width": f"min(100%, {wide})"}
    )


def switch(name: str, value: bool) -> ipywidgets.Checkbox:
    """켜고 끄는 손잡이."""
    return ipywidgets.Checkbox(value, **_named(name), indent=False, layout=_FITTED)


def choice(name: str, options: dict[str, Any], value: Any) -> ipywidgets.Dropdown:
    """여럿 가운데 하나를 고르는 손잡이."""
    named = {**_named(name), "style": {"description_width": "initial"}, "layout": {**_FITTED, "width": "max-content"}}
    return ipywidgets.Dropdown(options=list(options.items()), value=value, **named)


def toggle(name: str, pressed: str) -> ipywidgets.ToggleButton:
    """눌린 동안 이름이 `pressed`로 바뀌는 단추."""
    made = ipywidgets.ToggleButton(**_named(name), layout=_FITTED)

    def rename(change: dict[str, Any]) -> None:
        made.description = made.tooltip = pressed if change["new"] else name

    made.observe(rename, names="value")
    return made


def button(name: str, press: Callable[[], None]) -> ipywidgets.Button:
    """누르면 `press`를 부르는 단추."""
    made = ipywidgets.Button(**_named(name), layout=_FITTED)
    made.on_click(lambda _: press())
    return made


_FITTED = {"width": "auto", "max_width": "100%"}


def _named(name: str) -> dict[str, str]:
    # tooltip을 비우면 JupyterLab이 "null"이라고 적습니다.
    return {"description": name, "tooltip": name}


def frame(title: str, body: str, kinds: str = "") -> str:
    """카드와 같은 테두리에 담은 그림. `kinds`는 아래에 뜻을 적을 종류의 글자들."""
    legend = "".join(f"<span>{badge(kind)} {KINDS[kind]}</span> " for kind in kinds)
    legend = f'<div class="nnbox-legend">{legend}</div>' if legend else ""
    head = f'<div class="nnbox-head"><span>{html.inline(title)}</span></div>'
    return html.card(ACCENT, f'{_STYLE}<div class="nnbox-figure">{head}{body}{legend}</div>', title)


def badge(kind: str) -> str:
    """종류를 나타내는 글자 하나: 색, 글자, 테두리의 무늬가 모두 종류마다 다릅니다."""
    return f'<b class="nnbox-kind nnbox-{kind}" role="img" aria-label="{KINDS[kind]}">{kind}</b>'


def say(words: str, mood: str = "") -> str:
    """그림이 하는 한마디. `mood`는 `good`이나 `bad`."""
    return f'<div class="nnbox-say{" nnbox-" + mood if mood else ""}" role="status">{html.inline(words)}</div>'


def code(source: str) -> str:
    """코드 조각."""
    return f'<pre class="nnbox-code">{escape(source)}</pre>'


def shape(size: Sequence[int]) -> str:
    """`(2, 5)`."""
    return str(tuple(size))


def number(value: float, digits: int = 2) -> str:
    """부호 자리를 비워 둔 수. -0.00은 0.00으로 적습니다."""
    return f"{round(float(value), digits) + 0.0:.{digits}f}".replace("-", "\u2212")


def grid(
    values: torch.Tensor,
    kind: str,
    name: str,
    top: str = "",
    labels: Sequence[str] = (),
    seen: Callable[[int, int], bool] = lambda row, column: False,
    clash: bool = False,
    slab: int = 0,
    digits: int = 2,
) -> str:
    """텐서를 진짜 값이 적힌 격자로. 절댓값이 클수록 칸이 짙습니다.

    Args:
        values: 축이 둘인 텐서.
        kind: 종류의 글자. 색과 테두리가 여기에서 나옵니다.
        name: 격자 위에 적을 HTML.
        top: 마지막 축의 이름(HTML). 비우면 적지 않습니다.
        labels: 줄마다의 이름(HTML).
        seen: 그 칸을 짚고 있는지.
        clash: 마지막 축이 다른 격자와 어긋나는지.
        slab: 몇 줄마다 틈을 둘지. 0이면 틈이 없습니다.
        digits: 소수점 아래의 자릿수.
    """
    largest = max(float(values.abs().max()), 1e-6) if values.numel() else 1.0
    lines = []
    if top:
        lines.append(
            f"<tr>{'<th></th>' if labels else ''}"
            f'<th class="nnbox-axis{" nnbox-clash" if clash else ""}" colspan="{values.shape[1]}">{top}</th></tr>'
        )
    for index, row in enumerate(values.tolist()):
        cells = "".join(
            f'<td{_SEEN if seen(index, column) else ""} style="--depth:{0.06 + 0.4 * abs(value) / largest:.2f}">'
            f"{number(value, digits)}</td>"
            for column, value in enumerate(row)
        )
        label = f'<th scope="row">{labels[index]}</th>' if labels else ""
        if slab and index and index % slab == 0:
            lines.append(f'<tr aria-hidden="true"><td class="nnbox-gap" colspan="{values.shape[1] + bool(labels)}"></td></tr>')
        lines.append(f"<tr>{label}{cells}</tr>")
    caption = f"<caption>{name}</caption>" if name else ""
    cell = f"--cell:{0.7 * digits + 2.3:.1f}em"
    return f'<table class="nnbox-grid nnbox-{kind}" style="{cell}">{caption}{"".join(lines)}</table>'


_SEEN = ' class="nnbox-seen"'
