"""그림: 손잡이를 움직이면 진짜 torch의 값이 나오는지."""

from __future__ import annotations

import itertools
import re
import subprocess
import sys
from collections.abc import Callable
from html.parser import HTMLParser
from typing import Any

import ipywidgets
import pytest
import torch
import torch.nn.functional as F
from pytest_benchmark.fixture import BenchmarkFixture
from torch import nn

from nnbox.figures import linear_shapes, look, open_sequential, state_dict_sides, training_step
from nnbox.figures.linear_shapes import source
from nnbox.figures.sequential import LAYERS, run
from nnbox.figures.state_dict_sides import FILES, Classifier, relation, saved
from nnbox.figures.state_dict_sides import run as load
from nnbox.figures.training_step import data, frames
from test_benchmark import ratio

FIGURES = [linear_shapes, open_sequential, training_step, state_dict_sides]
VOID = {"br", "circle", "line", "path"}


class Reader(HTMLParser):
    """여는 표시와 닫는 표시의 짝을 맞추며 칸의 수와 글을 모읍니다."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.numbers: list[float] = []
        self.words = ""
        self.feed(page)
        assert not self.open, self.open

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            self.open.append(tag)
        if dict(attributes).get("role") == "img":
            assert dict(attributes)["aria-label"]

    def handle_endtag(self, tag: str) -> None:
        assert tag in VOID or self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.words += data
        if self.open and self.open[-1] == "td" and re.fullmatch("\u2212?[0-9.]+", data):
            self.numbers.append(float(data.replace("\u2212", "-")))


def shown(figure: look.Figure) -> Reader:
    return Reader(figure.view.value)


def rounded(*tensors: torch.Tensor) -> list[float]:
    return [round(value, 2) + 0.0 for tensor in tensors for value in tensor.flatten().tolist()]


# 모든 그림


@pytest.mark.parametrize("make", FIGURES)
def test_every_figure_carries_a_still_picture_and_a_text(make: Callable[[], look.Figure]) -> None:
    bundle = make()._repr_mimebundle_()
    assert bundle == make()._repr_mimebundle_(), "같은 그림은 언제나 같은 글이어야 nbval이 견줍니다."
    assert set(bundle) == {"text/plain", "text/html"} and bundle["text/plain"] == str(make()) == repr(make())
    assert Reader(bundle["text/html"]).words
    assert "<script" not in bundle["text/html"] and "http" not in bundle["text/html"]


@pytest.mark.parametrize("make", FIGURES)
def test_a_figure_leaves_the_random_state_and_the_grad_mode_alone(make: Callable[[], look.Figure]) -> None:
    before = torch.get_rng_state()
    with torch.no_grad():
        figure = make()
        for control in figure.controls.values():
            if isinstance(control.value, bool):
                control.value = not control.value
            elif hasattr(control, "options"):
                control.index = len(control.options) - 1
            else:
                control.value = control.max
            shown(figure)
        assert not torch.is_grad_enabled()
    assert torch.equal(torch.get_rng_state(), before)


@pytest.mark.parametrize("make", FIGURES)
def test_a_picture_costs_little_more_than_its_torch(benchmark: BenchmarkFixture, make: Callable[[], look.Figure]) -> None:
    def training() -> None:
        layer = nn.Linear(4, 8)
        optimizer = torch.optim.SGD(layer.parameters(), lr=0.1)
        for _ in range(3):
            layer(torch.ones(2, 4)).sum().backward()
            optimizer.step()

    assert ratio(benchmark, make().draw, training, rounds=10) < 30


# Linear의 shape


def test_the_grids_hold_what_the_shown_code_computes() -> None:
    figure = linear_shapes()
    for lead, batch, fan_in, fan_out, bias in itertools.product((0, 1, 2, 3), (1, 3), (1, 5), (1, 3, 5), (True, False)):
        values = {"lead": lead, "batch": batch, "fan_in": fan_in, "fan_out": fan_out, "bias": bias}
        for name, value in values.items():
            figure.controls[name].value = value
        assert figure.controls["last"].value == fan_in
        code = source(last=fan_in, **values)
        names: dict[str, Any] = {"torch": torch, "nn": nn}
        with torch.random.fork_rng(devices=[]):
            exec(code, names)
        layer, x, y = names["layer"], names["X"], names["Y"]
        expected = [x, layer.weight.T, *([layer.bias] if bias else []), y]
        assert x.dim() == lead + 1 and y.shape == (*x.shape[:-1], fan_out)
        page = shown(figure)
        assert page.numbers == rounded(*expected) and code in page.words
        assert str(tuple(y.shape)) in page.words and str(tuple(y.shape)) in str(figure)


def test_the_seen_cell_is_summed() -> None:
    figure = linear_shapes()
    figure.controls["lead"].value = 2
    figure.controls["cell"].value = figure.controls["cell"].max
    assert figure.controls["cell"].max == 2 * 2 * 3 - 1
    assert "Y[1, 1, 2] = " in shown(figure).words and figure.view.value.count("nnbox-seen") == 1 + 5 + 5 + 1 + 1
    figure.controls["lead"].value = 0
    assert figure.controls["cell"].value == 2 and "Y[2] = " in shown(figure).words


@pytest.mark.parametrize("lead", [0, 1, 2, 3])
@pytest.mark.parametrize("bias", [True, False])
def test_a_mismatch_shows_the_message_of_torch(lead: int, bias: bool) -> None:
    figure = linear_shapes()
    figure.controls["lead"].value, figure.controls["bias"].value, figure.controls["last"].value = lead, bias, 4
    size = (2,) * lead + (4,)
    with pytest.raises(RuntimeError) as raised:
        nn.Linear(5, 3, bias=bias)(torch.randn(size))
    words = re.sub(" [가나다라](?=[x) ])", "", shown(figure).words)
    assert str(raised.value) in words and str(raised.value) in str(figure)
    for letter in "가나다라":
        assert figure.view.value.count(f"<sub>{letter}</sub>") == 2
    figure.controls["fan_in"].value = 4
    assert "RuntimeError" not in shown(figure).words
    figure.controls["fan_in"].value = 6
    assert figure.controls["last"].value == 6, "맞물린 다음에는 함께 움직입니다."


# Sequential


@pytest.mark.parametrize("replaced", list(itertools.product((False, True), repeat=len(LAYERS))))
def test_every_switch_is_what_torch_does(replaced: tuple[bool, ...]) -> None:
    figure, whole = open_sequential(), run((False,) * len(LAYERS))
    for control, on in zip(figure.controls.values(), replaced):
        control.value = on
        assert ("Identity" in control.description) is on
    now, words = run(replaced), shown(figure).words
    assert [isinstance(layer, nn.Identity) for layer in now.model] == list(replaced)
    assert set(now.keys) == {key for key in whole.keys if not replaced[int(key[0])]}
    assert str(now.count) in words
    x = torch.tensor([[1.0, -0.5, 2.0, 0.5], [0.0, 1.5, -1.0, 1.0]])
    try:
        expected = now.model(x)
    except RuntimeError as error:
        assert now.error == str(error) and now.error in words and f"{len(now.flow)}번 계층이" in words and "멈춥니다" in words
        assert now.error in str(figure)
    else:
        assert not now.error and torch.equal(now.flow[-1], expected) and str(tuple(expected.shape)) in words


def test_switching_back_restores_everything() -> None:
    figure = open_sequential()
    before = figure.view.value
    figure.controls["layer0"].value = True
    assert figure.view.value != before
    figure.controls["layer0"].value = False
    assert figure.view.value == before


# 학습 한 걸음


@pytest.mark.parametrize("rate", [0.05, 0.1, 0.2])
@pytest.mark.parametrize("zero", [True, False])
@pytest.mark.parametrize("bias", [True, False])
def test_each_frame_is_what_the_line_does(rate: float, zero: bool, bias: bool) -> None:
    found, (x, y) = frames(rate, zero, bias), data()
    w, b = torch.tensor(-0.5, requires_grad=True), torch.tensor(2.0, requires_grad=True)
    assert found[0].values == {"weight": -0.5, "bias": 2.0} and found[0].grads == {"weight": None, "bias": None}
    for round in range(3):
        emptied, predicted, lost, backed, stepped = found[1 + 5 * round : 6 + 5 * round]
        if zero:
            # 옵티마이저는 받은 매개변수의 변화도만 비웁니다.
            w.grad = None
            b.grad = None if bias else b.grad
        assert (
            emptied.grads
            == predicted.grads
            == lost.grads
            == {
                "weight": None if w.grad is None else pytest.approx(w.grad.item()),
                "bias": None if b.grad is None else pytest.approx(b.grad.item()),
            }
        )
        loss = F.mse_loss(w * x + b, y)
        loss.backward()
        assert lost.loss == pytest.approx(loss.item())
        assert backed.values == lost.values and backed.grads["weight"] == pytest.approx(w.grad.item())
        with torch.no_grad():
            w -= rate * w.grad
            b -= rate * b.grad * bias
        assert stepped.grads == backed.grads
        assert stepped.values == {"weight": pytest.approx(w.item()), "bias": pytest.approx(b.item())}


def test_the_buttons_turn_the_frames_and_stop_at_the_ends() -> None:
    figure = training_step()
    back, forth = figure.handles[1:3]
    back.click()
    assert figure.controls["frame"].value == 0
    for _ in range(4):
        forth.click()
    assert "loss.backward()" in re.search(r"> (.*)", str(figure))[1] and "None → \u22124.75" in shown(figure).words
    for _ in range(20):
        forth.click()
    assert figure.controls["frame"].value == figure.controls["frame"].max == len(frames()) - 1


# state_dict의 두 쪽


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("persistent", [True, False])
@pytest.mark.parametrize("strict", [True, False])
def test_the_relations_are_what_torch_reports(file: str, persistent: bool, strict: bool) -> None:
    figure = state_dict_sides()
    for name, value in {"file": file, "persistent": persistent, "strict": strict, "load": True}.items():
        figure.controls[name].value = value
    one = load(file, persistent, strict, True)
    model, given = Classifier(persistent=persistent), saved(file)
    found = {name: relation(name, one) for name in {*one.before, *given}}
    sizes = {name for name, how in found.items() if how == "size"}
    try:
        result = model.load_state_dict(given, strict=strict)
    except RuntimeError as error:
        assert one.raised and str(error) in one.said and str(error) in shown(figure).words and str(error) in str(figure)
        assert strict or sizes
        assert all(name in str(error) for name in sizes)
    else:
        assert not one.raised and str(result) == one.said
        assert set(result.missing_keys) == {name for name, how in found.items() if how == "missing"}
        assert set(result.unexpected_keys) == {name for name, how in found.items() if how == "unexpected"}
    matched = {name for name, how in found.items() if how == "matched"}
    assert set(one.moved) == matched
    assert all(torch.equal(one.after[name], given[name]) for name in matched)


# 어디에 보이는지


def test_figures_show_in_ipywidgets_7_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(look, "in_notebook", lambda: True)
    # Colab에 있는 7판의 위젯에는 이 메소드가 없습니다.
    monkeypatch.setattr(ipywidgets.Widget, "_repr_mimebundle_", None)
    bundle = linear_shapes()._repr_mimebundle_()
    assert bundle["application/vnd.jupyter.widget-view+json"]["model_id"] and "nnbox-figure" in bundle["text/html"]


def test_without_ipywidgets_the_figures_stand_still() -> None:
    code = """
import sys
sys.modules["ipywidgets"] = None
from nnbox import linear_shapes, open_sequential, state_dict_sides, training_step
for figure in (linear_shapes, open_sequential, state_dict_sides, training_step):
    print(*figure()._repr_mimebundle_())
"""
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8")
    assert ran.stdout == "text/plain text/html\n" * 4, ran.stderr


@pytest.mark.parametrize("make", FIGURES)
def test_figures_do_not_mind_the_settings_of_the_notebook(make: Callable[[], look.Figure]) -> None:
    expected = make()
    torch.set_default_dtype(torch.float64)
    try:
        with torch.device("meta"), torch.inference_mode():
            figure = make()
            assert figure.view.value == expected.view.value and str(figure) == str(expected)
        assert torch.get_default_dtype() is torch.float64
    finally:
        torch.set_default_dtype(torch.float32)
