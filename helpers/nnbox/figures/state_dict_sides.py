"""state_dict의 두 쪽: 모델의 키와 파일의 키를 나란히 놓고, 불러오면 무엇이 바뀌는지."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

import torch
from torch import nn

from . import look


def state_dict_sides() -> look.Figure:
    """모델과 파일을 나란히 놓고 불러와 봅니다."""
    controls = {
        "file": look.choice("파일", {words: name for name, words in FILES.items()}, "same"),
        "persistent": look.switch("mean 버퍼의 persistent", True),
        "strict": look.switch("strict", True),
        "load": look.toggle("load_state_dict(file)", "불러오기 전으로"),
    }
    return look.Figure(controls, _picture, _text)


FILES = {
    "same": "같은 모델에서 저장한 것",
    "head": "head의 출력이 다른 모델의 것",
    "wrapped": "이름 앞에 module.이 붙은 것",
    "bufferless": "mean 버퍼를 저장하지 않은 것",
    "deeper": "계층이 하나 더 있는 모델의 것",
}


class Classifier(nn.Module):
    """그림의 모델."""

    def __init__(self, outputs: int = 2, persistent: bool = True) -> None:
        super().__init__()
        self.body = nn.Linear(3, 4)
        self.head = nn.Linear(4, outputs)
        self.register_buffer("mean", torch.zeros(3), persistent=persistent)


def saved(file: str) -> dict[str, torch.Tensor]:
    """`torch.load`가 돌려줄 사전."""
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(2)
        model = Classifier(outputs=5 if file == "head" else 2, persistent=file != "bufferless")
        model.mean.copy_(torch.tensor([0.5, -1.0, 2.0]))
        if file == "deeper":
            model.extra = nn.Linear(2, 2)
    state = {key: value.detach() for key, value in model.state_dict().items()}
    return {f"module.{key}": value for key, value in state.items()} if file == "wrapped" else state


@dataclass(frozen=True)
class Loaded:
    """불러오기 전과 뒤의 모델 쪽 텐서, 모델의 키, 파일, torch가 한 말."""

    before: dict[str, torch.Tensor]
    after: dict[str, torch.Tensor]
    keys: list[str]
    file: dict[str, torch.Tensor]
    said: str = ""
    raised: bool = False

    @property
    def moved(self) -> list[str]:
        return [name for name, value in self.after.items() if not torch.equal(value, self.before[name])]


def run(file: str, persistent: bool, strict: bool, load: bool) -> Loaded:
    """새 모델에 파일을 진짜로 불러옵니다."""
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(1)
        model = Classifier(persistent=persistent)
    given, before = saved(file), _tensors(model)
    keys, said, raised = list(model.state_dict()), "", False
    if load:
        try:
            said = str(model.load_state_dict(given, strict=strict))
        except RuntimeError as error:
            said, raised = f"RuntimeError: {error}", True
    return Loaded(before, _tensors(model), keys, given, said, raised)


def _tensors(model: nn.Module) -> dict[str, torch.Tensor]:
    return {name: value.detach().clone() for name, value in [*model.named_parameters(), *model.named_buffers()]}


RELATIONS = {
    "matched": ("=", "맞음"),
    "missing": ("←", "파일에 없음<br><small>missing</small>"),
    "unexpected": ("→", "모델에 없음<br><small>unexpected</small>"),
    "size": ("≠", "크기가 다름"),
    "outside": ("·", "양쪽에 없음"),
}


def relation(key: str, one: Loaded) -> str:
    """`RELATIONS`의 이름."""
    if key not in one.keys:
        return "unexpected" if key in one.file else "outside"
    if key not in one.file:
        return "missing"
    return "matched" if one.file[key].shape == one.before[key].shape else "size"


def _picture(file: str, persistent: bool, strict: bool, load: bool) -> str:
    one = run(file, persistent, strict, load)
    names = [*one.before, *(key for key in one.file if key not in one.before)]
    rows = "".join(_row(name, one) for name in names)
    heads = "".join(f'<th scope="col">{head}</th>' for head in ("모델", "", "파일"))
    flag = "" if strict else ", strict=False"
    body = f'<div class="nnbox-wide"><table class="nnbox-list nnbox-sides"><tr>{heads}</tr>{rows}</table></div>'
    if load:
        body += look.code(f"model.load_state_dict(file{flag})\n{one.said}")
    return look.frame("state_dict의 두 쪽", _STYLE + body + look.say(*_words(one, load)), "PB")


_STYLE = """<style>
.nnbox-card .nnbox-figure .nnbox-sides{width:100%}
.nnbox-card .nnbox-figure .nnbox-sides .nnbox-middle{text-align:center;white-space:nowrap}
.nnbox-card .nnbox-figure .nnbox-sides tr.nnbox-unfit .nnbox-middle{background:rgba(var(--bad),.14)}
.nnbox-figure .nnbox-sides .nnbox-sign{font-size:18px;font-weight:700;line-height:1.2}
.nnbox-figure .nnbox-values{font-size:12px;white-space:normal}
</style>"""


def _row(name: str, one: Loaded) -> str:
    kind = "B" if name.endswith("mean") else "P"
    how = relation(name, one)
    sign, words = RELATIONS[how]
    left = right = '<span class="nnbox-off">–</span>'
    if name in one.before:
        old, new = _some(one.before[name]), _some(one.after[name])
        values = f'<s>{old}</s> <span class="nnbox-new nnbox-{kind}">{new}</span>' if name in one.moved else old
        note = "" if name in one.keys else "<br><small>persistent=False라서 key가 없음</small>"
        left = _tensor(kind, name, one.before[name], values) + note
    if name in one.file:
        right = _tensor(kind, name, one.file[name], _some(one.file[name]))
    unfit = "" if how in ("matched", "outside") else ' class="nnbox-unfit"'
    return (
        f'<tr{unfit}><td>{left}</td><td class="nnbox-middle"><span class="nnbox-sign">{sign}</span><br>{words}</td>'
        f"<td>{right}</td></tr>"
    )


def _tensor(kind: str, name: str, value: torch.Tensor, values: str) -> str:
    title = f"{look.badge(kind)} <b>{escape(name)}</b> {look.shape(value.shape).replace(' ', '&nbsp;')}"
    return f'{title}<br><span class="nnbox-number nnbox-values">{values}</span>'


def _some(value: torch.Tensor) -> str:
    numbers = [look.number(one) for one in value.flatten()[:3].tolist()]
    return " ".join(numbers) + (" …" if value.numel() > 3 else "")


def _words(one: Loaded, load: bool) -> tuple[str, str]:
    if not load:
        return "파일과 스위치를 고르고, 무엇이 바뀔지 예측한 다음 `load_state_dict(file)` 단추를 누르세요.", ""
    count = f"모델의 텐서 {len(one.before)}개 가운데 {len(one.moved)}개가 바뀌었습니다."
    if not one.moved:
        return f"{'오류가 났습니다.' if one.raised else '오류 없이 끝났지만'} 바뀐 텐서가 하나도 없습니다.", "bad"
    if one.raised:
        return f"오류가 났습니다. 그런데 이름과 크기가 맞는 텐서는 이미 들어갔습니다. {count}", "bad"
    if len(one.moved) == len(one.before):
        return f"이름과 크기가 모두 맞았습니다. {count}", "good"
    return f"오류 없이 끝났습니다. {count} 나머지는 처음 값 그대로입니다.", ""


def _text(file: str, persistent: bool, strict: bool, load: bool) -> str:
    one = run(file, persistent, strict, load)
    names = [*one.before, *(key for key in one.file if key not in one.before)]
    lines = [f"파일: {FILES[file]}"]
    for name in names:
        sizes = [look.shape(side[name].shape) if name in side else "-" for side in (one.before, one.file)]
        sign, words = RELATIONS[relation(name, one)]
        lines.append(f"{name:<20} {sizes[0]:<8} {sign} {sizes[1]:<8} {words.replace('<br><small>', ' ').replace('</small>', '')}")
    return "\n".join([*lines, *([one.said] if one.said else []), _words(one, load)[0]])
