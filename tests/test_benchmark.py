"""빠르기: 한 번의 실행에서 잰 비율만 봅니다. 초는 컴퓨터마다 다르므로 적어 두지 않습니다."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
from pytest_benchmark.fixture import BenchmarkFixture
from torch import nn

import nnbox
from nnbox import starter, storage
from nnbox.lessons import find


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NNBOX_DATA_DIR", str(tmp_path))


@pytest.fixture
def manual_linear() -> Callable[..., Any]:
    """`manual_linear`의 모범 답안."""
    namespace: dict[str, Any] = {}
    source = "import torch\nimport torch.nn.functional as F\nfrom torch import nn\n" + starter.cells()["manual_linear"]["answer"]
    exec(source, namespace)
    return namespace["manual_linear"]


def ratio(benchmark: BenchmarkFixture, measured: Callable[[], Any], plain: Callable[[], Any], rounds: int = 30) -> float:
    """`measured`가 `plain`보다 몇 배 걸리는지. 번갈아 재고, 방해를 가장 덜 받은 것끼리 견줍니다."""
    times: dict[Callable[[], Any], list[float]] = {measured: [], plain: []}
    for function in (measured, plain):
        function()
    for _ in range(rounds):
        for function, taken in times.items():
            start = time.perf_counter()
            function()
            taken.append(time.perf_counter() - start)
    benchmark.extra_info["ratio"] = found = min(times[measured]) / min(times[plain])
    benchmark.pedantic(measured, rounds=5)
    return found


def test_a_check_costs_little_more_than_its_goals(benchmark: BenchmarkFixture, manual_linear: Callable[..., Any]) -> None:
    exercise = find("manual_linear")

    def goals() -> None:
        assert all(goal.test(manual_linear) is True for goal in exercise.goals)

    def check() -> None:
        assert nnbox.check("manual_linear", manual_linear=manual_linear)

    # 시간 제한, 메모리 제한, 전역 상태의 보관, 진도의 기록까지 더한 값입니다.
    assert ratio(benchmark, check, goals) < 40


def test_a_check_does_not_touch_the_rest_of_the_notebook(
    benchmark: BenchmarkFixture, manual_linear: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    small: dict[str, Any] = {"manual_linear": manual_linear}
    large = {**{f"weights_{n}": torch.zeros(1000, 1000) for n in range(50)}, **small}

    def check(names: dict[str, Any]) -> None:
        monkeypatch.setattr("nnbox.api._notebook", lambda: names)
        assert nnbox.check("manual_linear")

    assert ratio(benchmark, lambda: check(large), lambda: check(small)) < 3


def test_the_hundredth_check_is_as_fast_as_the_first(benchmark: BenchmarkFixture, manual_linear: Callable[..., Any]) -> None:
    def check() -> None:
        assert nnbox.check("manual_linear", manual_linear=manual_linear)

    def fastest_of_ten() -> float:
        taken = []
        for _ in range(10):
            start = time.perf_counter()
            check()
            taken.append(time.perf_counter() - start)
        return min(taken)

    check()
    threads = threading.active_count()
    first = fastest_of_ten()
    for _ in range(80):
        check()
    benchmark.extra_info["ratio"] = found = fastest_of_ten() / first
    benchmark.pedantic(check, rounds=3)
    assert found < 3
    assert threading.active_count() == threads, "시간을 재던 스레드가 남지 않습니다."


def test_recording_does_not_slow_down_with_what_is_recorded(benchmark: BenchmarkFixture) -> None:
    def record(folder: str, entries: int) -> Callable[[], None]:
        def do() -> None:
            with pytest.MonkeyPatch.context() as patch:
                patch.setenv("NNBOX_DATA_DIR", str(Path(storage.folder()) / folder))
                if not storage.path().exists():
                    storage.folder().mkdir(parents=True)
                    exercises = {f"exercise_{n}": {"passed": "2024-01-01", "hints": 3} for n in range(entries)}
                    storage.path().write_text(json.dumps({"format": storage.FORMAT, "exercises": exercises}), encoding="utf-8")
                assert storage.record_pass("hello_tensor").note == ""

        return do

    # 과정의 모든 연습을 두 번 풀고도 남는 수입니다.
    assert ratio(benchmark, record("many", 100), record("few", 1)) < 5


def test_lazy_linear_is_as_fast_as_linear_after_its_first_call(benchmark: BenchmarkFixture) -> None:
    x = torch.randn(64, 256)
    linear, lazy = nn.Linear(256, 128), nn.LazyLinear(128)
    lazy(x)
    assert type(lazy) is nn.Linear

    def calls(layer: nn.Module) -> Callable[[], None]:
        def do() -> None:
            with torch.no_grad():
                for _ in range(50):
                    layer(x)

        return do

    assert 0.5 < ratio(benchmark, calls(lazy), calls(linear)) < 2


# 불러오기

LISTED = """\
import json, sys
import nnbox
from nnbox.lessons import exercise_ids, lessons, number_of
number_of(exercise_ids()[-1]), [lesson.title for lesson in lessons()], nnbox.check("no such exercise")
loaded = [name for name in sys.modules if name.count(".") == 3 and name.startswith("nnbox.exercises.")]
nnbox.check("hello_tensor")
after = [name for name in sys.modules if name.count(".") == 3 and name.startswith("nnbox.exercises.")]
heavy = [name for name in ("jupytext", "nbformat", "nbclient", "matplotlib", "jupyterlab") if name in sys.modules]
print(json.dumps([loaded, after, heavy]))
"""


def test_importing_and_listing_loads_no_exercise() -> None:
    ended = subprocess.run([sys.executable, "-c", LISTED], capture_output=True, text=True, timeout=60, check=True)
    loaded, after, heavy = json.loads(ended.stdout)
    assert loaded == []
    assert after == ["nnbox.exercises.start.hello_tensor"], "채점한 연습 하나만 불러옵니다."
    assert heavy == []
