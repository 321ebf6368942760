"""학습 한 걸음을 한 줄씩: 값, `.grad`, 모델이 그리는 직선."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

import torch
import torch.nn.functional as F
from torch import nn

from . import look

ROUNDS = 3


def training_step() -> look.Figure:
    """학습 루프를 한 줄씩 넘기며 무엇이 바뀌는지 봅니다."""
    last = 5 * ROUNDS
    frame = look.slider("실행한 줄", 0, 0, last, "420px")
    controls = {
        "frame": frame,
        "rate": look.choice("학습률", {"0.05": 0.05, "0.1": 0.1, "0.2": 0.2}, 0.1),
        "zero": look.switch("zero_grad()를 부릅니다", True),
        "bias": look.switch("옵티마이저에 bias도 줍니다", True),
    }

    def go(step: int) -> None:
        frame.value = min(max(frame.value + step, 0), last)

    back, forth = look.button("‹ 앞 줄", lambda: go(-1)), look.button("다음 줄 ›", lambda: go(1))
    options = (controls[name] for name in ("rate", "zero", "bias"))
    return look.Figure(controls, _picture, _text, (frame, back, forth, *options))


def source(rate: float, zero: bool, bias: bool) -> list[str]:
    """화면에 보이는 코드. 첫 네 줄은 준비이고, 나머지는 되풀이하는 줄입니다."""
    given = "model.parameters()" if bias else "[model.weight]"
    return [
        "model = nn.Linear(1, 1)",
        f"optimizer = torch.optim.SGD({given}, lr={rate})",
        "",
        f"for _ in range({ROUNDS}):",
        f"    {'' if zero else '# '}optimizer.zero_grad()",
        "    prediction = model(x)",
        "    loss = F.mse_loss(prediction, y)",
        "    loss.backward()",
        "    optimizer.step()",
    ]


@dataclass(frozen=True)
class Frame:
    """한 줄을 실행한 다음의 모습. `line`은 되풀이하는 다섯 줄 가운데 몇째인지, 준비 뒤에는 -1입니다."""

    line: int
    round: int
    values: dict[str, float]
    grads: dict[str, float | None]
    loss: float | None


def data() -> tuple[torch.Tensor, torch.Tensor]:
    """직선 하나에 가까운 점 네 개."""
    return torch.tensor([[-1.0], [0.0], [1.0], [2.0]]), torch.tensor([[-1.2], [0.8], [2.1], [3.6]])


def frames(rate: float = 0.1, zero: bool = True, bias: bool = True) -> list[Frame]:
    """진짜 모델을 학습하며 줄마다 남긴 기록."""
    x, y = data()
    model = nn.utils.skip_init(nn.Linear, 1, 1)
    with torch.no_grad():
        model.weight.fill_(-0.5)
        model.bias.fill_(2.0)
    optimizer = torch.optim.SGD(model.parameters() if bias else [model.weight], lr=rate)
    found: list[Frame] = []
    loss = None

    def record(line: int, round: int) -> None:
        named = dict(model.named_parameters())
        values = {name: value.item() for name, value in named.items()}
        grads = {name: None if value.grad is None else value.grad.item() for name, value in named.items()}
        found.append(Frame(line, round, values, grads, None if loss is None else loss.item()))

    with torch.enable_grad():
        record(-1, 0)
        for round in range(ROUNDS):
            if zero:
                optimizer.zero_grad()
            record(0, round)
            prediction = model(x)
            record(1, round)
            loss = F.mse_loss(prediction, y)
            record(2, round)
            loss.backward()
            record(3, round)
            optimizer.step()
            record(4, round)
    return found


def _picture(frame: int, rate: float, zero: bool, bias: bool) -> str:
    found = frames(rate, zero, bias)
    now, before = found[frame], found[max(frame - 1, 0)]
    lines = source(rate, zero, bias)
    shown = "".join(
        f'<div class="nnbox-line{" nnbox-here" if index == now.line + 4 else ""}">'
        f"<span>{'▶' if index == now.line + 4 else ' '}</span>{escape(line) or ' '}</div>"
        for index, line in enumerate(lines)
    )
    left = f'<pre class="nnbox-code nnbox-steps">{shown}</pre>{_table(now, before, bias)}'
    body = f'<div class="nnbox-two"><div>{left}</div><div>{_plot(now, found[max(frame - 5, 0)])}</div></div>'
    where = f"{now.round + 1}번째 바퀴" if now.line >= 0 else "시작하기 전"
    return look.frame(f"학습 한 걸음 · {where}", _STYLE + body + look.say(_words(now, before, zero, bias)), "P")


_STYLE = """<style>
.nnbox-figure .nnbox-two{display:flex;flex-wrap:wrap;gap:8px 20px;align-items:flex-start}
.nnbox-figure .nnbox-two>div{flex:1 1 320px;min-width:0}
.nnbox-figure .nnbox-two>div:last-child{flex:0 1 290px}
.nnbox-figure .nnbox-steps .nnbox-line{padding-left:1.6em;text-indent:-1.6em;border-radius:3px;min-height:1.5em}
.nnbox-figure .nnbox-steps .nnbox-line span{display:inline-block;width:1.6em;text-indent:0}
.nnbox-figure .nnbox-steps .nnbox-here{background:rgba(96,124,200,.28);font-weight:700}
.nnbox-figure .nnbox-moved{min-width:9.5em}
@media (max-width:640px){.nnbox-figure .nnbox-moved{min-width:7.5em}}
</style>"""


def _table(now: Frame, before: Frame, bias: bool) -> str:
    rows = ""
    for name in now.values:
        given = "✓" if bias or name == "weight" else "–"
        rows += (
            f'<tr><th scope="row">{look.badge("P")} {name}</th>{_cell(before.values[name], now.values[name])}'
            f'{_cell(before.grads[name], now.grads[name])}<td style="text-align:center">{given}</td></tr>'
        )
    rows += f'<tr><th scope="row">loss</th>{_cell(before.loss, now.loss)}<td></td><td></td></tr>'
    heads = "".join(f'<th scope="col">{head}</th>' for head in ("", "값", ".grad", "옵티마이저"))
    return f'<div class="nnbox-wide"><table class="nnbox-list"><tr>{heads}</tr>{rows}</table></div>'


def _cell(was: float | None, now: float | None) -> str:
    old, new = (("None" if value is None else look.number(value)) for value in (was, now))
    changed = old if old == new else f'<s>{old}</s> → <span class="nnbox-new nnbox-P">{new}</span>'
    return f'<td class="nnbox-number nnbox-moved">{changed}</td>'


def _words(now: Frame, before: Frame, zero: bool, bias: bool) -> str:
    if now.line < 0:
        return "아직 한 줄도 돌지 않았습니다. `.grad` 자리는 None입니다. 손잡이나 단추로 한 줄씩 넘겨 보세요."
    if now.line == 0 and not zero:
        left = "앞 바퀴의 `.grad` 값이 그대로 남아 있습니다." if now.round else "첫 바퀴라서 아직 남은 것이 없습니다."
        return f"이 줄을 지나쳤습니다. {left}"
    if now.line == 0:
        emptied = "`zero_grad()` 호출이 `.grad` 자리를 None으로 비웠습니다. 값은 그대로입니다."
        return emptied if now.round else "비울 `.grad` 값이 아직 없습니다."
    if now.line == 1:
        return "예측이 나왔습니다. 계산만 했을 뿐 매개변수도 `.grad` 값도 그대로입니다."
    if now.line == 2:
        return "예측과 답의 차이를 제곱해서 평균한 손실이 나왔습니다. 점에서 직선까지의 세로선이 그 차이입니다."
    if now.line == 3:
        kept = "남아 있던 값에 더했습니다" if not zero and now.round else "채웠습니다"
        return f"`backward()` 호출이 변화도를 계산해 `.grad` 자리에 {kept}. 값은 아직 움직이지 않았습니다."
    still = "" if bias else " bias에도 `.grad` 값이 있지만 옵티마이저가 받지 않아서 그대로입니다."
    return f"`step()` 호출이 값을 학습률 × `.grad`만큼 반대쪽으로 옮겼습니다. `.grad` 값은 그대로 남습니다.{still}"


def _plot(now: Frame, earlier: Frame) -> str:
    """점과 모델의 직선. 손실을 구한 줄에서는 세로선으로 차이를 보입니다."""
    across, up = (lambda x: 20 + (x + 1.5) * 62.5), (lambda y: 200 - (y + 2.5) * 25)

    def line(at: Frame, style: str) -> str:
        ends = [(x, at.values["weight"] * x + at.values["bias"]) for x in (-1.5, 2.5)]
        (x1, y1), (x2, y2) = [(across(x), up(y)) for x, y in ends]
        return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" {style}/>'

    dots = gaps = ""
    for x, y in zip(*(one.flatten().tolist() for one in data())):
        predicted = now.values["weight"] * x + now.values["bias"]
        dots += f'<circle cx="{across(x):.1f}" cy="{up(y):.1f}" r="5" fill="rgb(96,124,166)"/>'
        if now.line in (2, 3):
            gaps += (
                f'<line x1="{across(x):.1f}" y1="{up(y):.1f}" x2="{across(x):.1f}" y2="{up(predicted):.1f}"'
                ' stroke="rgb(200,50,70)" stroke-width="2" stroke-dasharray="3 3"/>'
            )
    ghost = line(earlier, 'stroke="rgb(222,126,30)" stroke-opacity=".4" stroke-width="2" stroke-dasharray="6 5"')
    solid = line(now, 'stroke="rgb(222,126,30)" stroke-width="3"')
    axes = f'<path d="M20 {up(0):.1f}H270M{across(0):.1f} 10V215" stroke="currentColor" stroke-opacity=".3" fill="none"/>'
    loss = "아직 없음" if now.loss is None else look.number(now.loss)
    label = f"점 네 개와 모델의 직선. 손실 {loss}."
    equation = f"y = {look.number(now.values['weight'])} x + {look.number(now.values['bias'])}"
    return (
        f'<svg viewBox="0 0 290 226" width="290" role="img" aria-label="{label}">'
        f'{axes}{ghost}{gaps}{solid}{dots}</svg><div class="nnbox-number">{equation}</div>'
    )


def _text(frame: int, rate: float, zero: bool, bias: bool) -> str:
    found = frames(rate, zero, bias)
    now, before = found[frame], found[max(frame - 1, 0)]
    lines = [("> " if index == now.line + 4 else "  ") + line for index, line in enumerate(source(rate, zero, bias))]
    for name, value in now.values.items():
        grad = now.grads[name]
        lines.append(f"{name:<6} 값 {look.number(value)}  .grad {'None' if grad is None else look.number(grad)}")
    return "\n".join([*lines, _words(now, before, zero, bias)])
