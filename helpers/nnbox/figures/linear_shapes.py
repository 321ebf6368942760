"""Linear의 shape: `X @ Wᵀ + b = Y`를 진짜 값으로."""

from __future__ import annotations

import itertools
import re
from html import escape
from typing import Any

import torch
from torch import nn

from . import look


def linear_shapes() -> look.Figure:
    """Linear의 shape을 손잡이로 바꾸어 봅니다."""
    controls = {
        "lead": look.slider("앞의 축의 수", 1, 0, 3),
        "batch": look.slider("배치", 2, 1, 4),
        "last": look.slider("X의 마지막 축", 5, 1, 6),
        "fan_in": look.slider("in_features", 5, 1, 6),
        "fan_out": look.slider("out_features", 3, 1, 5),
        "cell": look.slider("Y에서 볼 칸", 0, 0, 5),
        "bias": look.switch("bias", True),
    }
    figure = look.Figure(controls, _picture, _text)

    def together(change: dict[str, Any]) -> None:
        # 맞물려 있던 동안에는 함께 움직입니다. X의 손잡이를 따로 옮기면 어긋납니다.
        if controls["last"].value == change["old"]:
            controls["last"].value = change["new"]

    def cells(_: Any) -> None:
        controls["cell"].max = (
            len(_rows(_leading(controls["lead"].value, controls["batch"].value))) * controls["fan_out"].value - 1
        )

    controls["fan_in"].observe(together, names="value")
    for name in ("lead", "batch", "fan_out"):
        controls[name].observe(cells, names="value")
    return figure


def _leading(lead: int, batch: int) -> tuple[int, ...]:
    return (2,) * (lead - 1) + (batch,) if lead else ()


def source(lead: int, batch: int, last: int, fan_in: int, fan_out: int, bias: bool) -> str:
    """그림을 만드는 코드. 그림은 이 글을 그대로 실행한 결과입니다."""
    size = ", ".join(map(str, (*_leading(lead, batch), last)))
    arguments = f"{fan_in}, {fan_out}" + ("" if bias else ", bias=False")
    return f"torch.manual_seed(0)\nlayer = nn.Linear({arguments})\nX = torch.randn({size})\nY = layer(X)"


def _run(code: str) -> tuple[dict[str, Any], str]:
    """코드를 실행해 (이름과 값, torch의 오류 문구)를 돌려줍니다. 전역 난수는 그대로 둡니다."""
    names: dict[str, Any] = {"torch": torch, "nn": nn}
    with torch.random.fork_rng(devices=[]), torch.enable_grad():
        try:
            exec(code, names)
        except RuntimeError as error:
            return names, str(error)
    return names, ""


def _rows(leading: tuple[int, ...]) -> list[tuple[int, ...]]:
    """앞의 축의 자리를 차례로. 축이 없으면 빈 자리 하나입니다."""
    return list(itertools.product(*map(range, leading)))


def _picture(lead: int, batch: int, last: int, fan_in: int, fan_out: int, cell: int, bias: bool) -> str:
    code = source(lead, batch, last, fan_in, fan_out, bias)
    names, error = _run(code)
    layer, x = names["layer"], names["X"].reshape(-1, last)
    rows = _rows(_leading(lead, batch))
    row, column = divmod(min(cell, len(rows) * fan_out - 1), fan_out)
    fits = not error
    tie = _tie if error else lambda letter, words: words
    front = " × ".join([*map(str, _leading(lead, batch)[:-1]), f"배치 {batch}"]) if lead else "앞의 축 없음"
    lines = {"labels": [f"[{', '.join(map(str, place))}]" if place else "" for place in rows], "slab": batch if lead > 1 else 0}

    def title(name: str, tensor: torch.Tensor, axis: str) -> str:
        return f"<b>{name}</b> {look.shape(tensor.shape)}<br><small>{axis}</small>"

    given = look.grid(
        x,
        "T",
        title("X", names["X"], tie("가", f"{front} ↓" if lead else front)),
        top=tie("나", f"in {last} →"),
        seen=lambda i, j: fits and i == row,
        clash=not fits,
        **lines,
    )
    weight = layer.weight.detach().T
    inside = look.grid(
        weight,
        "P",
        title("Wᵀ", weight, tie("다", f"in {fan_in} ↓")),
        top=tie("라", f"out {fan_out} →"),
        labels=[str(index) for index in range(fan_in)],
        seen=lambda i, j: fits and j == column,
    )
    if bias:
        b = layer.bias.detach()
        name = f"<b>b</b> {look.shape(b.shape)}"
        inside += look.grid(b[None], "P", name, labels=["+"], seen=lambda i, j: fits and j == column)
    if fits:
        y = names["Y"].detach().reshape(-1, fan_out)
        name = title("Y", names["Y"], f"{front} ↓" if lead else front)
        made = look.grid(y, "T", name, top=f"out {fan_out} →", seen=lambda i, j: (i, j) == (row, column), **lines)
        below = _sum(x[row], weight[:, column], b[column] if bias else None, (*rows[row], column), y[row, column])
    else:
        made, below = "<span><b>Y</b> 없음</span>", _mismatch(error, fan_in, last)
    parts = (given, _operator("@"), f"<div>{inside}</div>", _operator("="), made)
    title_line = f"Linear의 shape · `X @ Wᵀ{' + b' if bias else ''} = Y`"
    return look.frame(title_line, f'<div class="nnbox-row">{"".join(parts)}</div>{below}{look.code(code)}', "PT")


def _operator(sign: str) -> str:
    return f'<span class="nnbox-operator">{sign}</span>'


def _tie(letter: str, words: str) -> str:
    return f'<mark class="nnbox-tie">{words} <sub>{letter}</sub></mark>'


def _sum(x: torch.Tensor, w: torch.Tensor, b: torch.Tensor | None, place: tuple[int, ...], y: torch.Tensor) -> str:
    """짚은 칸의 계산을 한 줄로."""
    terms = [f"<span>{_signed(one)}×{_signed(other)}</span>" for one, other in zip(x.tolist(), w.tolist())]
    terms += [f"<b>{_signed(float(b))}</b>"] if b is not None else []
    name = f"Y[{', '.join(map(str, place))}]"
    return (
        f'<div class="nnbox-say nnbox-good" role="status"><span class="nnbox-number" style="white-space:normal">'
        f"<b>{name}</b> = {' + '.join(terms)} = <b>{look.number(float(y))}</b></span></div>"
    )


def _signed(value: float) -> str:
    text = look.number(value)
    return f"({text})" if text.startswith("\u2212") else text


def _mismatch(error: str, fan_in: int, last: int) -> str:
    """torch의 문구에서 네 수를 격자의 축과 같은 글자로 잇습니다."""
    found = re.search(r"\((\d+)x(\d+) and (\d+)x(\d+)\)", error)
    shown = escape(error)
    if found:
        a, b, c, d = (_tie(letter, value) for letter, value in zip("가나다라", found.groups()))
        shown = f"{escape(error[: found.start()])}({a}x{b} and {c}x{d}){escape(error[found.end() :])}"
    return f'<pre class="nnbox-code">RuntimeError: {shown}</pre>' + look.say(
        f"가운데의 두 수가 같아야 곱할 수 있습니다. X의 마지막 축은 {last}인데 in_features는 {fan_in}입니다.", "bad"
    )


def _text(lead: int, batch: int, last: int, fan_in: int, fan_out: int, cell: int, bias: bool) -> str:
    code = source(lead, batch, last, fan_in, fan_out, bias)
    names, error = _run(code)
    if error:
        return f"{code}\n\nRuntimeError: {error}"
    b = f" + {look.shape((fan_out,))}" if bias else ""
    return (
        f"X @ Wᵀ{' + b' if bias else ''} = Y\n{look.shape(names['X'].shape)} @ {look.shape((fan_in, fan_out))}{b}"
        f" = {look.shape(names['Y'].shape)}\n\n{code}\n\nY = {names['Y'].detach()}"
    )
