"""작성한 코드를 실행하는 울타리: 시간, 메모리, 전역 상태."""

from __future__ import annotations

import random
import signal
import sys
import threading
import time
import warnings

import numpy
import pytest
import torch
from torch import nn

from nnbox.isolation import TooLarge, TooSlow, isolated, unchanged_globals, within


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


@pytest.mark.parametrize("function", [endless, stubborn, asleep])
def test_endless_code_is_stopped(function) -> None:
    before = signal.getsignal(signal.SIGINT)
    with pytest.raises(TooSlow):
        within(0.05, function)
    assert signal.getsignal(signal.SIGINT) is before


def test_endless_code_in_another_thread_is_stopped() -> None:
    caught: list[BaseException] = []

    def work() -> None:
        try:
            within(0.05, stubborn)
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
    with unchanged_globals():
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
    assert torch.get_default_device().type == "cpu" and torch.zeros(1).device.type == "cpu"
    assert not torch.are_deterministic_algorithms_enabled() and not torch.is_anomaly_enabled()
    assert torch.get_num_threads() == threads and sys.getrecursionlimit() == limit and list(warnings.filters) == filters


def test_the_block_starts_from_the_usual_settings() -> None:
    torch.set_default_dtype(torch.float64)
    try:
        with torch.inference_mode(), unchanged_globals():
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
