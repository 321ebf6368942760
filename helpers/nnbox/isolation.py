"""작성한 코드를 실행하는 동안 바깥을 지킵니다: 시간, 메모리, 전역 상태."""

from __future__ import annotations

import _thread
import contextlib
import ctypes
import functools
import io
import math
import random
import signal
import sys
import threading
import warnings
from collections.abc import Callable, Iterator
from typing import TypeVar

import numpy
import torch
from torch.utils._python_dispatch import TorchDispatchMode

LARGEST_TENSOR = 1 << 28
"""채점하는 동안 만들 수 있는 텐서의 원소 수. float32로 1 GiB입니다."""

T = TypeVar("T")


class TooSlow(BaseException):
    """정한 시간 안에 끝나지 않았습니다."""


class TooLarge(Exception):
    """원소가 `LARGEST_TENSOR`개보다 많은 텐서를 만들려 했습니다."""


def within(seconds: float, function: Callable[[], T]) -> T:
    """`function()`을 실행하고, `seconds`초를 넘기면 멈춥니다.

    메인 스레드에는 Ctrl+C와 같은 신호를, 다른 스레드에는 비동기 예외를 보냅니다. `except:`로
    예외를 삼키는 반복문도 끝나도록 거듭 보냅니다. 학습자가 직접 누른 Ctrl+C는 그대로 지나갑니다.

    Raises:
        TooSlow: 시간 안에 끝나지 않을 때.
    """
    target = threading.get_ident()
    in_main = threading.current_thread() is threading.main_thread()
    finished, expired = threading.Event(), threading.Event()

    def watch() -> None:
        pause = seconds
        while not finished.wait(pause):
            expired.set()
            _interrupt(target, in_main)
            pause = random.uniform(0.002, 0.02)

    def on_interrupt(signum: int, frame: object) -> None:
        if not expired.is_set():
            if not callable(previous):
                raise KeyboardInterrupt
            previous(signum, frame)
        elif not finished.is_set():
            raise TooSlow

    def stop() -> None:
        while True:
            try:
                finished.set()
                watcher.join()
                break
            except TooSlow:
                continue
        if not in_main:
            ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(target), None)
        elif signal.getsignal(signal.SIGINT) is on_interrupt:
            signal.signal(signal.SIGINT, signal.SIG_DFL if previous is None else previous)

    previous = None
    if in_main:
        previous = signal.signal(signal.SIGINT, on_interrupt)
    watcher = threading.Thread(target=watch, daemon=True, name="nnbox-time-limit")
    # 신호는 `finally`에 막 들어선 순간에도 올 수 있습니다. 그래서 멈추는 일을 두 겹으로 둡니다.
    try:
        try:
            watcher.start()
            value = function()
        finally:
            stop()
    except Exception:
        if expired.is_set():
            raise TooSlow from None
        raise
    finally:
        stop()
    if expired.is_set():
        raise TooSlow
    return value


def _interrupt(target: int, in_main: bool) -> None:
    if not in_main:
        ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(target), ctypes.py_object(TooSlow))
    elif hasattr(signal, "pthread_kill"):
        # 잠든 시스템 호출(time.sleep, input)까지 깨우려면 메인 스레드에 진짜 신호를 보내야 합니다.
        signal.pthread_kill(target, signal.SIGINT)
    else:
        _thread.interrupt_main()


class memory_limit(TorchDispatchMode):
    """텐서를 새로 만드는 torch 연산이 너무 큰 크기를 달라고 하면 `TooLarge`를 냅니다.

    할당하기 *전에* 막으므로 메모리가 작은 컴퓨터에서도 커널이 죽지 않습니다. 메타 장치에는
    메모리가 들지 않아서 막지 않습니다.
    """

    def __torch_dispatch__(self, func, types, args=(), kwargs=None):
        kwargs = kwargs or {}
        position = _size_position(func)
        if position is not None and kwargs.get("device") != torch.device("meta"):
            size = args[position] if position < len(args) else kwargs.get("size", ())
            if math.prod(size) > LARGEST_TENSOR:
                raise TooLarge(f"refused to allocate a tensor of shape {tuple(size)}")
        return func(*args, **kwargs)


@functools.cache
def _size_position(func: torch._ops.OpOverload) -> int | None:
    """새 텐서를 만드는 연산이면 `size` 인자의 자리, 아니면 `None`."""
    schema = func._schema
    if any(isinstance(argument.type, torch.TensorType) for argument in schema.arguments):
        return None
    names = [argument.name for argument in schema.arguments]
    return names.index("size") if "size" in names else None


@contextlib.contextmanager
def unchanged_globals() -> Iterator[None]:
    """블록이 바꾼 전역 상태를 되돌리고, 블록 안은 늘 같은 처음 상태로 시작합니다.

    난수(torch, numpy, random), 변화도 모드, 추론 모드, 기본 dtype과 장치, 결정적 알고리즘 설정,
    이상 탐지, 스레드 수, 재귀 한도, 경고 필터, 표준 출력과 표준 오류가 대상입니다.
    """
    python_state, numpy_state = random.getstate(), numpy.random.get_state()
    dtype, device = torch.get_default_dtype(), torch.get_default_device()
    deterministic = torch.get_deterministic_debug_mode()
    anomaly, anomaly_nan = torch.is_anomaly_enabled(), torch.is_anomaly_check_nan_enabled()
    threads, recursion = torch.get_num_threads(), sys.getrecursionlimit()
    grad = torch.is_grad_enabled()
    cuda = range(torch.cuda.device_count()) if torch.cuda.is_initialized() else ()
    with contextlib.ExitStack() as stack:
        stack.enter_context(torch.random.fork_rng(devices=list(cuda)))
        stack.enter_context(warnings.catch_warnings())
        stack.enter_context(contextlib.redirect_stdout(io.StringIO()))
        stack.enter_context(contextlib.redirect_stderr(io.StringIO()))
        stack.enter_context(torch.inference_mode(False))
        warnings.simplefilter("ignore")
        torch.default_generator.seed()
        torch.set_grad_enabled(True)
        torch.set_default_dtype(torch.float32)
        if device.type != "cpu":
            torch.set_default_device("cpu")
        torch.set_deterministic_debug_mode(0)
        # 채점하는 텐서는 작아서, 스레드를 나누는 일이 계산보다 오래 걸립니다.
        torch.set_num_threads(1)
        try:
            yield
        finally:
            random.setstate(python_state)
            numpy.random.set_state(numpy_state)
            torch.set_default_dtype(dtype)
            if torch.get_default_device() != device:
                torch.set_default_device(None if device.type == "cpu" else device)
            torch.set_deterministic_debug_mode(deterministic)
            torch.set_anomaly_enabled(anomaly, anomaly_nan)
            if torch.get_num_threads() != threads:
                torch.set_num_threads(threads)
            sys.setrecursionlimit(recursion)
            torch.set_grad_enabled(grad)


def isolated(seconds: float, function: Callable[[], T]) -> T:
    """작성한 코드를 부르는 `function`을 울타리 안에서 실행합니다: 전역 상태, 시간, 메모리.

    Raises:
        TooSlow: `seconds`초 안에 끝나지 않을 때.
    """
    with unchanged_globals(), memory_limit():
        return within(seconds, function)
