"""xray: torch가 아는 것과 같은 것을 말하는지, 어떤 모듈을 들여다보아도 멈추지 않는지."""

from __future__ import annotations

import functools
import gc
from typing import Any

import pytest
import torch
from pytest_benchmark.fixture import BenchmarkFixture
from torch import nn

from nnbox.figures import xray
from test_benchmark import ratio
from test_figures import Reader


class Everything(nn.Module):
    """등록되는 것과 등록되지 않는 것을 하나씩."""

    table = torch.ones(3)

    def __init__(self) -> None:
        super().__init__()
        self.linear = nn.Linear(5, 3)
        self.weight = nn.Parameter(torch.ones(3))
        self.frozen = nn.Parameter(torch.ones(2), requires_grad=False)
        self.tied = self.linear.weight
        self.register_buffer("mean", torch.zeros(3, dtype=torch.float64))
        self.register_buffer("mask", torch.ones(3, 3), persistent=False)
        self.register_buffer("emptied", None)
        self.scaled = nn.Parameter(torch.ones(3)) * 0.1
        self.offset = torch.zeros(3)
        self.wishes = torch.zeros(3, requires_grad=True)
        self.layers = [nn.Linear(3, 3), nn.Linear(3, 3)]
        self.heads = {"a": [nn.Parameter(torch.ones(1))]}
        self.modules = [1]
        self.seen = torch.zeros(1)
        self.again = [self.linear, self.weight]
        self.rate = 0.5

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        self.seen = x
        return self.linear(x) * self.offset


def test_xray_tells_what_torch_tells() -> None:
    module = Everything()
    rows = {row.name: row for row in xray(module).root.rows}
    state, parameters = module.state_dict(), dict(nn.Module.named_parameters(module))
    moved = Everything().half()
    for name in ("weight", "frozen", "tied", "mean", "mask", "scaled", "offset", "wishes"):
        value, row = getattr(module, name), rows[name]
        assert row.shape == str(tuple(value.shape)) and row.dtype == str(value.dtype).removeprefix("torch.")
        assert row.saved is (name in state)
        assert row.learns is (any(value is one for one in parameters.values()) and value.requires_grad)
        assert row.moves is (getattr(moved, name).dtype == torch.float16)
    # `linear.weight` 텐서를 먼저 `tied`라는 이름으로 만납니다.
    linear = xray(module).root.children[0]
    assert [row.same for row in linear.rows] == ["tied", ""]


def test_xray_warns_of_probable_mistakes_only() -> None:
    warnings = dict(xray(Everything()).warnings)
    assert set(warnings) == {"emptied", "scaled", "offset", "wishes", "layers", "heads", "modules", "table"}
    for name, words in {
        "scaled": "grad_fn",
        "offset": "forward",
        "wishes": "옵티마이저",
        "layers": "nn.ModuleList",
        "heads": "nn.ParameterDict",
        "modules": "메소드",
        "table": "클래스 속성",
        "emptied": "register_buffer",
    }.items():
        assert words in warnings[name]
    for module in (nn.Transformer(8, 2, 1, 1, 8), nn.BatchNorm1d(3, track_running_stats=False), nn.LSTM(2, 3), nn.LazyLinear(3)):
        assert not xray(module).warnings


class Unready(nn.Module):
    def __init__(self) -> None:
        self.size = 3
        vars(self)["weight"] = nn.Parameter(torch.ones(2))


class Hostile(nn.Module):
    armed = False

    def __getattribute__(self, name: str) -> Any:
        if Hostile.armed:
            raise SystemExit(name)
        return super().__getattribute__(name)

    def __repr__(self) -> str:
        raise ValueError


class HostileTensor(torch.Tensor):
    @property
    def shape(self) -> Any:
        raise ValueError

    @classmethod
    def __torch_function__(cls, *arguments: Any, **keywords: Any) -> Any:
        raise ValueError


@functools.cache
def odd_modules() -> dict[str, Any]:
    Hostile.armed = False
    shared, hostile, cycle, markup = nn.Linear(2, 2), Hostile(), nn.Sequential(), nn.Module()
    cycle.me = cycle
    vars(markup)["<b>"] = torch.ones(1)
    vars(markup)[3] = HostileTensor(torch.ones(2))
    loop: list[Any] = []
    loop.append(loop)
    markup.loop = loop
    deep = nn.Linear(2, 2)
    for _ in range(2000):
        deep = nn.Sequential(deep)
    Hostile.armed = True
    return {
        "unready": Unready(),
        "hostile": hostile,
        "shared": nn.Sequential(shared, shared),
        "cycle": cycle,
        "markup": markup,
        "deep": deep,
        "lazy": nn.Sequential(nn.LazyLinear(3), nn.LazyBatchNorm1d()),
        "meta": nn.Linear(2, 2, device="meta"),
        "script": torch.jit.script(nn.Linear(2, 2)),
        "parameters": nn.ParameterList([torch.ones(i % 5 + 1) for i in range(1000)]),
        "number": 3,
        "none": None,
        "class": nn.Linear,
        "tensor": torch.ones(2),
    }


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("name", odd_modules())
def test_xray_never_raises(name: str) -> None:
    # 다른 시험이 남긴 것이 깊은 재귀 속에서 치워지면, 그때 난 오류가 이 시험의 것이 됩니다.
    gc.collect()
    seen = xray(odd_modules()[name])
    bundle = seen._repr_mimebundle_()
    assert Reader(bundle["text/html"]).words and bundle["text/plain"] == str(seen)
    assert bool(seen.refusal) == (name in ("number", "none", "class", "tensor"))
    said = {
        "unready": "`super().__init__()` 호출이 없어서",
        "number": "`3` 값이에요",
        "class": "xray(Linear(...))",
        "tensor": "shape이 (2,)인 float32 텐서예요",
        "lazy": "아직 없음",
        "shared": "모듈 2개 · 매개변수 텐서 2개",
        "script": "매개변수 텐서 2개",
    }
    assert said.get(name, "") in str(seen)


def test_xray_folds_what_is_alike_and_names_the_rest() -> None:
    alike = nn.Sequential(*(nn.Linear(2, 2) for _ in range(1000)))
    page = xray(alike)._repr_mimebundle_()["text/html"]
    assert page.count("<details") == 1 and "속이 같은 것 1,000개" in page
    alike[500].offset = torch.zeros(2)
    page = xray(alike)._repr_mimebundle_()["text/html"]
    assert page.count("<details") == 3 and "<b>500.offset</b>" in page
    wide = nn.Sequential(*(nn.Linear(1, i + 1) for i in range(1000)))
    assert "이 밖에 모듈 960개" in xray(wide)._repr_mimebundle_()["text/html"] and "이 밖에" in str(xray(wide))


def test_xray_of_ten_thousand_modules_is_quick(benchmark: BenchmarkFixture) -> None:
    modules = nn.Sequential(*(nn.Sequential(nn.Linear(1, i % 7 + 1), nn.ReLU()) for i in range(3333)))

    def plain() -> None:
        list(modules.named_modules())
        modules.state_dict()

    pages: list[str] = []

    def looked() -> None:
        pages.append(xray(modules)._repr_mimebundle_()["text/html"])

    assert ratio(benchmark, looked, plain, rounds=2) < 12
    assert len(pages[0]) < 400_000
