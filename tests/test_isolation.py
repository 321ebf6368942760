"""작성한 코드를 실행하는 울타리: 시간, 메모리, 전역 상태."""

from __future__ import annotations

import contextlib
import importlib
import os
import random
import signal
import subprocess
import sys
import threading
import time
import types
import warnings
from collections.abc import Iterator

import numpy
import pytest
import torch
from torch import nn

from nnbox import memory, time_limit
from nnbox.isolation import isolated, unchanged_globals
from nnbox.memory import TooLarge
from nnbox.time_limit import TooSlow, within


def endless() -> None:
    while True:
        pass


def stubborn() -> None:
    while True:
        try:
            sum(range(100))
        except:  # noqa: E722
            pass


def asleep() -> None:
    time.sleep(60)


def always_inside_try() -> None:
    while True:
        try:
            time.sleep(0.01)
        except:  # noqa: E722
            continue


def try_around_try() -> None:
    while True:
        with contextlib.suppress(BaseException):
            always_inside_try()


def deaf() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    endless()


def deadly() -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    stubborn()


@pytest.mark.parametrize("function", [endless, stubborn, asleep, always_inside_try, try_around_try, deaf, deadly])
def test_endless_code_is_stopped(function) -> None:
    before, tracer = signal.getsignal(signal.SIGINT), sys.gettrace()
    with pytest.raises(TooSlow):
        within(0.05, function)
    assert signal.getsignal(signal.SIGINT) is before and sys.gettrace() is tracer


def python(code: str) -> subprocess.CompletedProcess[str]:
    """끝나지 않거나 죽을 수도 있는 코드를 다른 Python에서 실행합니다."""
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", timeout=100)


def test_a_debugger_still_works_after_a_stop_in_another_thread() -> None:
    ran = python("""
import sys, threading
from nnbox.time_limit import TooSlow, within
def endless():
    while True:
        pass
def work():
    for _ in range(10):
        try:
            within(0.01, endless)
        except TooSlow:
            pass
threading.Thread(target=work).start()
[one.join() for one in threading.enumerate() if one is not threading.main_thread()]
sys.settrace(lambda *_: None)
(lambda: sum(range(10)))()
print("끝")
""")
    assert ran.stdout == "끝\n", ran.stderr


def test_recursion_under_a_raised_limit_does_not_kill_the_process() -> None:
    ran = python("""
import sys
from torch import nn
from nnbox.isolation import isolated
class Net(nn.Module):
    def forward(self, x):
        sys.setrecursionlimit(10**8)
        return self(x)
sys.setrecursionlimit(10**7)
try:
    isolated(60, lambda: Net()(1))
except RecursionError:
    print(sys.getrecursionlimit())
""")
    assert ran.stdout == "10000000\n", ran.stderr


def test_the_first_check_does_not_wait_for_the_compiler() -> None:
    ran = python("""
import sys, torch
from nnbox import check
assert check("hello_tensor", x=torch.zeros(2, 3))
print("torch._dynamo" in sys.modules)
""")
    assert ran.stdout == "False\n", ran.stderr


@pytest.fixture
def slow_package(tmp_path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """불러오는 데 1초가 걸리는 꾸러미."""
    (tmp_path / "slow_package.py").write_text("import time\ntime.sleep(0.5)\ntime.sleep(0.5)\nready = True\n")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(time_limit, "LIBRARIES", (*time_limit.LIBRARIES, str(tmp_path)))
    yield "slow_package"
    sys.modules.pop("slow_package", None)


def test_the_time_of_importing_a_package_is_not_counted(slow_package: str) -> None:
    assert within(0.3, lambda: importlib.import_module(slow_package).ready)


@pytest.mark.skipif(not hasattr(signal, "pthread_kill"), reason="이 시험은 POSIX의 신호로 Ctrl+C를 흉내 냅니다")
def test_an_interrupt_waits_until_a_package_is_whole(slow_package: str) -> None:
    main = threading.main_thread().ident
    timer = threading.Timer(0.2, lambda: signal.pthread_kill(main, signal.SIGINT))
    timer.start()
    with pytest.raises(KeyboardInterrupt):
        within(10, lambda: importlib.import_module(slow_package))
    timer.join()
    assert sys.modules[slow_package].ready


@pytest.mark.parametrize("function", [endless, stubborn, always_inside_try, try_around_try])
def test_endless_code_in_another_thread_is_stopped(function) -> None:
    caught: list[BaseException] = []

    def work() -> None:
        try:
            within(0.05, function)
        except TooSlow as error:
            caught.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join(20)
    assert not thread.is_alive() and len(caught) == 1


def test_no_signal_arrives_after_the_block() -> None:
    for _ in range(200):
        try:
            within(0.002, lambda: time.sleep(0.002))
        except TooSlow:
            pass
    time.sleep(0.05)


def test_values_and_errors_pass_through() -> None:
    assert within(5, lambda: 3) == 3
    with pytest.raises(ZeroDivisionError):
        within(5, lambda: 1 / 0)


@pytest.mark.skipif(not hasattr(signal, "pthread_kill"), reason="이 시험은 POSIX의 신호로 Ctrl+C를 흉내 냅니다")
def test_the_learners_own_interrupt_passes_through() -> None:
    main = threading.main_thread().ident
    timer = threading.Timer(0.1, lambda: signal.pthread_kill(main, signal.SIGINT))
    timer.start()
    with pytest.raises(KeyboardInterrupt):
        isolated(10, endless)
    timer.join()


@pytest.mark.parametrize(
    "make",
    [
        lambda: torch.zeros(10**10),
        lambda: torch.randn(50_000, 50_000),
        lambda: torch.full((10**6, 10**5), 3.0),
        lambda: torch.ones(size=(10**6, 10**6)),
        lambda: nn.Linear(50_000, 50_000),
    ],
)
def test_giant_tensors_are_refused_before_they_are_made(make) -> None:
    with pytest.raises(TooLarge):
        isolated(10, make)


@pytest.mark.skipif(sys.platform != "linux", reason="운영체제가 메모리를 막아 주는 곳은 Linux뿐입니다")
@pytest.mark.parametrize(
    "make",
    [
        lambda: torch.arange(10**8),
        lambda: torch.eye(10**4),
        lambda: torch.zeros(1).expand(10**8).clone(),
        lambda: torch.zeros(10).repeat(10**7),
        lambda: torch.zeros(10**4, 1) @ torch.zeros(1, 10**4),
        lambda: bytearray(10**9),
        lambda: [0] * 10**8,
        lambda: numpy.ones(10**8),
    ],
)
def test_memory_asked_for_in_other_ways_is_refused_too(make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "MEMORY", 1 << 28)
    with pytest.raises((RuntimeError, MemoryError)):
        isolated(10, make)
    assert len(bytearray(10**9)) == 10**9


def test_ordinary_torch_work_is_not_disturbed() -> None:
    def work() -> None:
        assert torch.zeros(3).expand(10**9, 3).shape == (10**9, 3)
        assert nn.Linear(50_000, 50_000, device="meta").weight.is_meta
        nn.TransformerEncoderLayer(8, 2, batch_first=True)(torch.ones(1, 3, 8)).sum().backward()
        assert torch.vmap(lambda row: nn.functional.linear(row, torch.ones(3, 5)))(torch.ones(2, 5)).shape == (2, 3)

    isolated(30, work)


def test_every_global_is_put_back() -> None:
    state = (torch.get_rng_state(), numpy.random.get_state()[1].copy(), random.getstate())
    filters, limit, threads = list(warnings.filters), sys.getrecursionlimit(), torch.get_num_threads()
    surroundings = (os.getcwd(), dict(os.environ), numpy.geterr())
    with unchanged_globals():
        os.chdir(os.path.dirname(os.getcwd()))
        os.environ["NNBOX_TEST"] = "1"
        numpy.seterr(all="raise")
        torch.manual_seed(1), numpy.random.seed(1), random.seed(1)
        torch.set_grad_enabled(False)
        torch.set_default_dtype(torch.float64)
        torch.set_default_device("meta")
        torch.use_deterministic_algorithms(True)
        torch.set_num_threads(1)
        torch.autograd.set_detect_anomaly(True)
        sys.setrecursionlimit(limit + 7)
        warnings.simplefilter("error")
        print("보이지 않습니다")
    assert torch.equal(torch.get_rng_state(), state[0])
    assert (numpy.random.get_state()[1] == state[1]).all() and random.getstate() == state[2]
    assert torch.is_grad_enabled() and torch.get_default_dtype() == torch.float32
    assert torch.zeros(1).device.type == "cpu"
    assert not torch.are_deterministic_algorithms_enabled() and not torch.is_anomaly_enabled()
    assert (os.getcwd(), dict(os.environ), numpy.geterr()) == surroundings
    assert torch.get_num_threads() == threads and sys.getrecursionlimit() == limit and list(warnings.filters) == filters


def test_random_numbers_inside_are_always_the_same() -> None:
    def draw() -> tuple[float, ...]:
        return torch.rand(1).item(), numpy.random.rand(), random.random()

    with unchanged_globals():
        first = draw()
    outside = draw()
    with unchanged_globals():
        assert draw() == first
    assert not set(first) & set(outside)


def test_a_device_that_the_notebook_has_chosen_stays_and_is_not_used_inside() -> None:
    with torch.device("meta"):
        with unchanged_globals():
            assert torch.zeros(1).device.type == "cpu"
        assert torch.zeros(1).device.type == "meta"
    assert torch.zeros(1).device.type == "cpu"
    torch.set_default_device("meta")
    try:
        with unchanged_globals():
            assert torch.zeros(1).device.type == "cpu"
            torch.set_default_device("cpu")
        assert torch.zeros(1).device.type == "meta"
    finally:
        torch.set_default_device(None)


def test_the_block_starts_from_the_usual_settings() -> None:
    torch.set_default_dtype(torch.float64)
    try:
        with torch.inference_mode(), torch.autocast("cpu", dtype=torch.bfloat16), unchanged_globals():
            assert (torch.ones(2, 2) @ torch.ones(2, 2)).dtype == torch.float32
            assert torch.is_grad_enabled() and not torch.is_inference_mode_enabled()
            assert torch.get_default_dtype() == torch.float32
        assert torch.get_default_dtype() == torch.float64
    finally:
        torch.set_default_dtype(torch.float32)


def test_globals_are_put_back_after_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    def work() -> None:
        torch.set_grad_enabled(False)
        print("작성한 코드의 print")
        raise ValueError

    with pytest.raises(ValueError):
        isolated(5, work)
    assert torch.is_grad_enabled()
    assert capsys.readouterr().out == ""


def test_a_shell_without_a_kernel_is_no_obstacle(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("IPython.core.getipython.get_ipython", lambda: types.SimpleNamespace())
    assert isolated(5, lambda: 7) == 7
