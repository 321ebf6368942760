"""결과를 HTML 카드로. 밝은 화면과 어두운 화면에서 함께 읽히도록 글자색은 화면의 것을 따릅니다."""

from __future__ import annotations

import re
from html import escape

from ..result import GoalState, Notice, Outcome, Result
from . import text

_STYLE = """<style>
.nnbox-card{border:1px solid rgba(128,128,128,.35);border-left:6px solid var(--nnbox-accent);
border-radius:6px;padding:12px 16px;margin:6px 0;max-width:760px;color:inherit;
font-family:"Pretendard","Noto Sans KR","Apple SD Gothic Neo","Malgun Gothic","NanumGothic",sans-serif;
font-size:14px;line-height:1.65;word-break:keep-all;overflow-wrap:anywhere}
.nnbox-card .nnbox-head{display:flex;flex-wrap:wrap;gap:4px 12px;justify-content:space-between;
align-items:center;font-weight:600}
.nnbox-card .nnbox-verdict{background:var(--nnbox-accent);color:#fff;border-radius:4px;padding:1px 9px;
font-size:13px}
.nnbox-card ul.nnbox-goals{list-style:none;margin:8px 0 0;padding:0}
.nnbox-card ul.nnbox-goals li{display:flex;gap:8px;margin:2px 0}
.nnbox-card ul.nnbox-goals .nnbox-mark{flex:0 0 1.1em;font-weight:700;text-align:center}
.nnbox-card .nnbox-not_reached{opacity:.65}
.nnbox-card dl.nnbox-parts{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:6px 16px;
margin:10px 0 0}
.nnbox-card dl.nnbox-parts dt{float:none;width:auto;font-weight:600;margin:0;padding:0}
.nnbox-card dl.nnbox-parts dd{float:none;width:auto;margin:0;padding:0}
.nnbox-card code{font-family:"JetBrains Mono",Consolas,"D2Coding","NanumGothicCoding",monospace;
font-size:.93em;background:rgba(128,128,128,.16);border-radius:3px;padding:1px 4px;color:inherit}
.nnbox-card pre.nnbox-code{font-family:"JetBrains Mono",Consolas,"D2Coding","NanumGothicCoding",monospace;
font-size:13px;line-height:1.5;background:rgba(128,128,128,.13);border-radius:4px;padding:8px 12px;
margin:10px 0 0;white-space:pre-wrap;word-break:keep-all;overflow-wrap:anywhere;color:inherit}
.nnbox-card details{margin-top:10px}
.nnbox-card summary{cursor:pointer}
.nnbox-card .nnbox-note{margin-top:10px;font-size:13px;opacity:.85}
@media (max-width:640px){.nnbox-card dl.nnbox-parts{grid-template-columns:minmax(0,1fr)}
.nnbox-card dl.nnbox-parts dd{margin-bottom:6px}}
</style>"""

# JupyterLab과 Notebook 7의 노트북 글에만 닿습니다. `:has`가 다른 노트북은 그대로 둡니다.
PAGE = """<style>
.jp-Notebook:has(.nnbox-page) .jp-RenderedMarkdown{word-break:keep-all;overflow-wrap:break-word}
.jp-Notebook:has(.nnbox-page) .jp-RenderedMarkdown blockquote{margin:0 0 1em;padding:8px 14px;color:inherit;
border-left:4px solid #2f6db5;border-radius:0 6px 6px 0;background:rgba(47,109,181,.09)}
.jp-Notebook:has(.nnbox-page) .jp-RenderedMarkdown blockquote p{margin:0}
</style><span class="nnbox-page"></span>"""
"""낱말이 줄 끝에서 쪼개지지 않게 하고, 예측을 묻는 인용문이 눈에 띄게 합니다."""

# 흰 글자와의 대비가 4.5:1을 넘고, 어두운 바탕에서도 띠가 보이는 색입니다.
_ACCENTS = {
    Outcome.PASSED: "#1f7a4d",
    Outcome.WRONG: "#b3541e",
    Outcome.UNATTEMPTED: "#5f6b7a",
    Outcome.RAISED: "#b3263a",
    Outcome.CHECKER_FAILED: "#7a4bb0",
}
_NOTICE = "#2f6db5"

_STATES = {
    GoalState.MET: "이룸",
    GoalState.NOT_MET: "이루지 못함",
    GoalState.NOT_REACHED: "아직 보지 않음",
}


def render(item: Result | Notice) -> str:
    """카드의 HTML. 스타일을 함께 담아 어디서나 혼자 보입니다."""
    return _result(item) if isinstance(item, Result) else _notice(item)


def inline(words: str) -> str:
    """백틱으로 감싼 곳을 `<code>`로, 줄바꿈을 `<br>`로."""
    return re.sub(r"`([^`]+)`", r"<code>\1</code>", escape(words)).replace("\n", "<br>")


def card(accent: str, body: str, label: str) -> str:
    """띠의 색이 `accent`인 카드."""
    return (
        f'{_STYLE}<div class="nnbox-card" role="group" aria-label="{escape(label)}"'
        f' style="--nnbox-accent:{accent};border-left-color:{accent}">{body}</div>'
    )


def _result(item: Result) -> str:
    accent = _ACCENTS[item.outcome]
    title, words = text.heading(item), text.verdict(item)
    body = (
        f'<div class="nnbox-head"><span>{inline(title)}</span>'
        f'<span class="nnbox-verdict" style="background:{accent}">{escape(words)}</span></div>'
    )
    if item.goals:
        body += f'<ul class="nnbox-goals">{"".join(map(_goal, item.goals))}</ul>'
    if parts := text.parts(item):
        rows = "".join(f"<dt>{name}</dt><dd>{inline(words)}</dd>" for name, words in parts)
        body += f'<dl class="nnbox-parts">{rows}</dl>'
    if item.error:
        body += _pre(item.error)
    if item.outcome is Outcome.PASSED:
        body += _answer(item.exercise)
    if item.note:
        body += f'<div class="nnbox-note">{inline(item.note)}</div>'
    return card(accent, body, f"{title}: {words}")


def _goal(goal) -> str:
    return (
        f'<li class="nnbox-{goal.state.value}"><span class="nnbox-mark" role="img"'
        f' aria-label="{_STATES[goal.state]}">{text.MARKS[goal.state]}</span>'
        f"<span>{inline(goal.sentence)}</span></li>"
    )


def _answer(exercise_id: str) -> str:
    from ..starter import cells

    answer = cells().get(exercise_id, {}).get("answer", "")
    if not answer:
        return ""
    return f"<details><summary>모범 답안과 비교하기</summary>{_pre(answer)}</details>"


def _pre(code: str) -> str:
    return f'<pre class="nnbox-code">{escape(code)}</pre>'


def _notice(item: Notice) -> str:
    body = f'<div class="nnbox-head"><span>{inline(item.title)}</span></div>'
    if item.body:
        body += f"<div>{inline(item.body)}</div>"
    if item.code:
        body += _pre(item.code)
    return card(_NOTICE, body, item.title)
