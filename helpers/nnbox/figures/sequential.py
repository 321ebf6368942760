"""Sequential을 열어 봅니다: 계층마다 항등 함수로 바꾸면 무엇이 달라지는지."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import nn

from . import look


def open_sequential() -> look.Figure:
    """Sequential의 계층을 하나씩 Identity로 바꾸었다가 되돌려 봅니다."""
    switches = {}
    for index, layer in enumerate(LAYERS):
        switches[f"layer{index}"] = look.toggle(f"{index} {layer.split('(')[0]}", f"{index} Identity")
    return look.Figure(switches, _picture, _text)


LAYERS = ("Linear(4, 8)", "ReLU()", "Linear(8, 8)", "Dropout(0.5)", "Linear(8, 3)")


def _model() -> nn.Sequential:
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(1)
        return nn.Sequential(*(eval(f"nn.{layer}") for layer in LAYERS)).eval()


def _input() -> torch.Tensor:
    return torch.tensor([[1.0, -0.5, 2.0, 0.5], [0.0, 1.5, -1.0, 1.0]])


@dataclass
class Run:
    """모델을 한 번 지나간 기록. `error`가 있으면 `flow`는 멈춘 계층 앞까지만 있습니다."""

    model: nn.Sequential
    flow: list[torch.Tensor]
    error: str = ""

    @property
    def keys(self) -> list[str]:
        return list(self.model.state_dict())

    @property
    def count(self) -> int:
        return sum(parameter.numel() for parameter in self.model.parameters())


def run(replaced: tuple[bool, ...]) -> Run:
    """참인 자리를 Identity로 바꾼 모델에 입력을 넣어 봅니다."""
    model, x = _model(), _input()
    for index, on in enumerate(replaced):
        if on:
            model[index] = nn.Identity()
    flow: list[torch.Tensor] = []
    with torch.no_grad():
        for layer in model:
            try:
                x = layer(x)
            except RuntimeError as error:
                return Run(model, flow, str(error))
            flow.append(x)
    return Run(model, flow)


def _picture(**switches: bool) -> str:
    replaced = tuple(switches.values())
    before, now = run((False,) * len(replaced)), run(replaced)
    rows = _tensor_row("x", _input())
    for index, layer in enumerate(now.model):
        rows += _layer_row(index, layer, replaced[index], now)
        if index < len(now.flow):
            rows += _tensor_row("→" if index + 1 < len(replaced) else "y", now.flow[index])
    table = f'<div class="nnbox-flow">{rows}</div>'
    return look.frame("Sequential을 열면", _STYLE + table + _verdict(before, now) + _differences(before, now), "MPT")


_STYLE = """<style>
.nnbox-flow{margin-top:10px}
.nnbox-flow>div{display:flex;flex-wrap:wrap;gap:2px 14px;align-items:center}
.nnbox-flow .nnbox-pipe{margin-left:14px;padding:2px 0 2px 14px;border-left:3px solid rgba(128,128,128,.45)}
.nnbox-flow .nnbox-box{box-sizing:border-box;padding:2px 12px;border-radius:6px;min-width:210px;
border:3px double rgb(var(--kind));background:rgba(var(--kind),.14)}
.nnbox-flow .nnbox-box.nnbox-empty{border:2px dashed rgba(128,128,128,.7);background:none}
.nnbox-flow .nnbox-box.nnbox-stop{border:3px double rgb(var(--bad));background:rgba(var(--bad),.12)}
.nnbox-flow>div.nnbox-never{opacity:.6;margin-top:4px}
.nnbox-flow .nnbox-size{min-width:60px}
</style>"""


def _layer_row(index: int, layer: nn.Module, replaced: bool, now: Run) -> str:
    reached, stopped = index <= len(now.flow), bool(now.error) and index == len(now.flow)
    name = f"<code>Identity()</code> <s>{LAYERS[index]}</s>" if replaced else f"<code>{LAYERS[index]}</code>"
    state = " nnbox-stop" if stopped else " nnbox-empty" if replaced else ""
    keys = " ".join(f"{look.badge('P')} {index}.{key} {look.shape(value.shape)}" for key, value in layer.named_parameters())
    note = "✕ 여기에서 멈춥니다" if stopped else keys
    return (
        f'<div{"" if reached else " class=nnbox-never"}><div class="nnbox-box nnbox-M{state}"><b>{index}</b> {name}</div>'
        f"<small>{note}</small></div>"
    )


def _tensor_row(name: str, value: torch.Tensor) -> str:
    size = f'<span class="nnbox-size"><b>{name}</b> {look.shape(value.shape)}</span>'
    return f'<div class="nnbox-pipe">{size} {look.grid(value, "T", "", digits=1)}</div>'


def _verdict(before: Run, now: Run) -> str:
    if now.error:
        place = len(now.flow)
        return look.code(f"RuntimeError: {now.error}") + look.say(
            f"{place}번 계층이 받은 마지막 축은 {_given(now)}인데 `in_features` 값은 {now.model[place].in_features}입니다. "
            "Identity는 크기를 바꾸지 않습니다.",
            "bad",
        )
    if len(now.keys) == len(before.keys) and torch.equal(now.flow[-1], before.flow[-1]):
        if any(isinstance(layer, nn.Identity) for layer in now.model):
            return look.say("결과가 그대로입니다. 평가 모드의 Dropout은 원래 받은 것을 그대로 돌려줍니다.", "good")
        return look.say("위의 단추를 눌러 계층을 Identity로 바꾸어 보세요. 다시 누르면 돌아옵니다.")
    return look.say("지나가지만 다른 모델이 되었습니다. 자리의 번호는 그대로라서 남은 key의 이름은 바뀌지 않습니다.", "good")


def _given(now: Run) -> int:
    return (now.flow[-1] if now.flow else _input()).shape[-1]


def _differences(before: Run, now: Run) -> str:
    """처음과 지금을 나란히."""
    keys = " ".join(f"<code>{key}</code>" if key in now.keys else f"<s>{key}</s>" for key in before.keys)
    count, left = f"{len(before.keys)}개", f"{len(now.keys)}개"
    rows = (
        ("매개변수의 수", str(before.count), _changed(str(before.count), str(now.count))),
        ("결과의 shape", *_pair(before, now, lambda flow: look.shape(flow[-1].shape))),
        ("결과의 첫 줄", *_pair(before, now, lambda flow: " ".join(look.number(one) for one in flow[-1][0, :4].tolist()))),
        ("state_dict의 키", count, f"{_changed(count, left)} {keys}"),
    )
    body = "".join(f'<tr><th scope="row">{name}</th><td>{was}</td><td>{is_}</td></tr>' for name, was, is_ in rows)
    heads = '<tr><th></th><th scope="col">처음</th><th scope="col">지금</th></tr>'
    return f'<div class="nnbox-wide"><table class="nnbox-list">{heads}{body}</table></div>'


def _pair(before: Run, now: Run, read) -> tuple[str, str]:
    was = read(before.flow)
    return was, "없음" if now.error else _changed(was, read(now.flow))


def _changed(was: str, now: str) -> str:
    return now if was == now else f'<span class="nnbox-new nnbox-M">{now}</span>'


def _text(**switches: bool) -> str:
    now = run(tuple(switches.values()))
    lines = [f"x {look.shape(_input().shape)}"]
    for index, layer in enumerate(now.model):
        if index < len(now.flow):
            lines.append(f"  {index} {layer} → {look.shape(now.flow[index].shape)}")
        elif index == len(now.flow):
            lines.append(f"  {index} {layer} ✕ RuntimeError: {now.error}")
        else:
            lines.append(f"  {index} {layer}")
    return "\n".join([*lines, f"매개변수 {now.count}개", f"key {', '.join(now.keys)}"])
