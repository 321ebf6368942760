"""들여다본 모듈을 HTML 표와 터미널의 글로."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from html import escape
from itertools import groupby
from typing import Any

from ..feedback import html
from ..feedback.text import width
from . import look
from .xray import Node, Xray
from .xray_rows import Row

DEEPEST = 8
MOST = 40  # 한 모듈 안에서 보이는 줄의 수
UNFOLDED = 200  # 속까지 그리는 모듈의 수, 글에서는 줄의 수
ALIKE = 4  # 이만큼 잇달아 같으면 한 줄로 묶습니다
HEADS = ("이름", "shape", "dtype", "등록", "저장", "학습", "이동")
MEANINGS = "저장은 `state_dict()`에 드는지, 학습은 `parameters()`에 나오고 변화도도 받는지, 이동은 `.to()` 호출을 따라가는지예요."


def _summary(root: Node) -> str:
    rows = {"P": 0, "B": 0}
    pending = [root]
    while pending:
        node = pending.pop()
        for row in node.rows:
            if row.registered and row.dtype and not row.same:
                rows[row.kind] += 1
        pending += node.children
    return f"모듈 {root.modules:,}개 · 매개변수 텐서 {rows['P']:,}개 · 버퍼 {rows['B']:,}개"


def _bundled(items: Sequence[Any], alike: Callable[[Any], Any]) -> list[list[Any]]:
    """잇달아 같은 것이 `ALIKE`개 넘으면 묶고, 아니면 하나씩."""
    bundles: list[list[Any]] = []
    for _, group in groupby(items, alike):
        same = list(group)
        bundles += [same] if len(same) >= ALIKE else [[one] for one in same]
    return bundles


def _name(bundle: list[Any]) -> str:
    return bundle[0].name if len(bundle) == 1 else f"{bundle[0].name} … {bundle[-1].name}"


def _facts(row: Row) -> tuple[Any, ...]:
    return tuple(value for name, value in vars(row).items() if name != "name")


# HTML


def picture(seen: Xray) -> str:
    """표의 HTML."""
    if seen.root is None:
        return look.frame("xray", look.say(seen.refusal, "bad"))
    root, warnings = seen.root, seen.warnings
    body = f"<div>{_summary(root)}</div>"
    if warnings:
        items = "".join(
            f"<li><b>{escape(name) or escape(root.kind)}</b> · {html.inline(words)}</li>" for name, words in warnings[:10]
        )
        more = f"<li>이 밖에 {len(warnings) - 10:,}개</li>" if len(warnings) > 10 else ""
        body += f'<div class="nnbox-say nnbox-bad">살펴볼 것 {len(warnings):,}개<ul class="nnbox-tips">{items}{more}</ul></div>'
    body += _inner(root, 0, root.modules <= 4, iter(range(UNFOLDED)))
    note = f'<div class="nnbox-note">{html.inline(MEANINGS)}</div>'
    return look.frame(f"xray · {root.kind}", _STYLE + body + note, "PBMT")


_STYLE = """<style>
.nnbox-figure .nnbox-tips{margin:2px 0;padding-left:18px}
.nnbox-figure .nnbox-fold{margin:6px 0 0;padding-left:12px;border-left:3px double rgba(132,92,200,.55)}
.nnbox-card .nnbox-figure .nnbox-facts td,.nnbox-card .nnbox-figure .nnbox-facts th{white-space:nowrap}
.nnbox-card .nnbox-figure .nnbox-facts td.nnbox-free{white-space:normal;min-width:6em}
.nnbox-card .nnbox-figure .nnbox-facts .nnbox-flag{text-align:center}
.nnbox-card .nnbox-figure tr.nnbox-warned td{background:rgba(var(--bad),.12)}
.nnbox-card .nnbox-figure tr.nnbox-noted td{border-bottom:0;padding-bottom:0}
.nnbox-figure .nnbox-alert{display:inline-block;min-width:1.4em;text-align:center;border-radius:3px;font-size:12px;
background:rgba(var(--bad),.25);outline:1px solid rgb(var(--bad))}
@media (max-width:640px){.nnbox-card .nnbox-figure .nnbox-facts td,.nnbox-card .nnbox-figure .nnbox-facts th{padding:3px 4px;
font-size:12px}.nnbox-figure .nnbox-word{display:none}.nnbox-figure .nnbox-fold{padding-left:6px}}
</style>"""


def _inner(node: Node, depth: int, unfold: bool, budget: Iterator[int]) -> str:
    body = f'<div class="nnbox-say nnbox-bad">{html.inline(node.warning)}</div>' if node.warning and depth else ""
    if node.rows:
        bundles = _bundled(node.rows, _facts)
        lines = "".join(_line(bundle) for bundle in bundles[:MOST])
        if len(bundles) > MOST:
            lines += f'<tr><td colspan="{len(HEADS)}">이 밖에 {len(bundles) - MOST:,}줄</td></tr>'
        heads = "".join(f'<th scope="col"{_FLAG if head in HEADS[4:] else ""}>{head}</th>' for head in HEADS)
        body += f'<div class="nnbox-wide"><table class="nnbox-list nnbox-facts"><tr>{heads}</tr>{lines}</table></div>'
    if node.others:
        body += f'<div class="nnbox-note">{html.inline(node.others)}</div>'
    bundles = _bundled(node.children, lambda child: (child.shape, child.kind))
    for bundle in bundles[:MOST]:
        body += _fold(bundle, depth + 1, unfold, budget)
    if len(bundles) > MOST:
        body += f"<div>이 밖에 모듈 {sum(len(bundle) for bundle in bundles[MOST:]):,}개</div>"
    return body


_FLAG = ' class="nnbox-flag"'


def _fold(bundle: list[Node], depth: int, unfold: bool, budget: Iterator[int]) -> str:
    node = bundle[0]
    alike = f" · 속이 같은 것 {len(bundle):,}개" if len(bundle) > 1 else ""
    alert = f' <b class="nnbox-alert" role="img" aria-label="살펴볼 것 {node.warnings}개">!</b>' if node.warnings else ""
    held = [f"{look.KINDS[kind]} {count}개" for kind in "PB" if (count := sum(row.kind == kind for row in node.rows))]
    title = f"{look.badge('M')} <b>{escape(_name(bundle))}</b> {' · '.join([escape(node.kind), *held])}{alike}{alert}"
    if depth > DEEPEST or next(budget, None) is None:
        inside = f'xray(model.get_submodule("{node.path}"))'
        return f'<div class="nnbox-fold">{title}<br><small>속은 <code>{escape(inside)}</code></small></div>'
    opened = " open" if node.warnings or unfold else ""
    return f'<details class="nnbox-fold"{opened}><summary>{title}</summary>{_inner(node, depth, unfold, budget)}</details>'


def _line(bundle: list[Row]) -> str:
    row = bundle[0]
    kind = f"{look.badge(row.kind)} " if row.kind else ""
    where = f'<span class="nnbox-word">{look.KINDS[row.kind]}</span>' if row.registered else "등록 안 됨"
    flags = "".join(
        f'<td{_FLAG}><span role="img" aria-label="{"예" if on else "아니요"}">{"✓" if on else "–"}</span></td>'
        for on in (row.saved, row.learns, row.moves)
    )
    alert = '<b class="nnbox-alert" role="img" aria-label="살펴볼 것">!</b> ' if row.warning else ""
    count = f" · {len(bundle):,}개" if len(bundle) > 1 else ""
    words = f"같은 텐서: `{row.same}`" if row.same else row.note
    state = "nnbox-warned" if row.warning else "nnbox-noted" if words else ""
    note = f'<tr><td class="nnbox-free" colspan="{len(HEADS)}"><small>{html.inline(words)}</small></td></tr>' if words else ""
    return (
        f'<tr class="{state}"><td class="nnbox-free">{alert}<b>{escape(_name(bundle))}</b>{count}</td>'
        f'<td class="nnbox-number{"" if row.dtype else " nnbox-free"}">{escape(row.shape)}</td>'
        f'<td class="nnbox-number">{row.dtype}</td><td>{kind}{where}</td>{flags}</tr>{note}'
    )


# 터미널


def text(seen: Xray) -> str:
    """표의 글."""
    if seen.root is None:
        return seen.refusal
    lines = [f"{seen.root.kind} · {_summary(seen.root)}"]
    table: list[tuple[str, ...]] = [HEADS]
    _lines(seen.root, 0, table)
    left = len(table) - UNFOLDED
    del table[UNFOLDED:]
    widths = [min(40, max(width(line[column]) for line in table)) for column in range(len(HEADS))]
    for line in table if len(table) > 1 else ():
        lines.append("  ".join(cell + " " * (size - width(cell)) for cell, size in zip(line, widths)).rstrip())
    lines += [f"이 밖에 {left:,}줄"] if left > 0 else []
    lines += [f"! {name or seen.root.kind}: {words}" for name, words in seen.warnings[:10]]
    if len(seen.warnings) > 10:
        lines.append(f"! 이 밖에 {len(seen.warnings) - 10:,}개")
    return "\n".join(lines)


def _lines(node: Node, depth: int, table: list[tuple[str, ...]]) -> None:
    indent = "  " * depth
    for bundle in _bundled(node.rows, _facts)[:MOST]:
        row = bundle[0]
        where = f"{row.kind} {look.KINDS[row.kind]}" if row.registered else f"{row.kind or '-'} 등록 안 됨"
        flags = ("✓" if on else "–" for on in (row.saved, row.learns, row.moves))
        table.append((f"{indent}{'! ' if row.warning else ''}{_name(bundle)}", row.shape, row.dtype, where, *flags))
    bundles = _bundled(node.children, lambda child: (child.shape, child.kind))
    for bundle in bundles[:MOST]:
        child = bundle[0]
        count = f"{len(bundle):,}개" if len(bundle) > 1 else ""
        table.append((f"{indent}{_name(bundle)}", child.kind, count, "M 모듈", "", "", ""))
        if depth < DEEPEST:
            _lines(child, depth + 1, table)
    if len(bundles) > MOST:
        rest = sum(len(bundle) for bundle in bundles[MOST:])
        table.append((f"{indent}이 밖에", "", f"{rest:,}개", "M 모듈", "", "", ""))
