"""작성한 코드를 실행하는 동안 바깥을 지킵니다: 시간, 메모리, 전역 상태."""

from __future__ import annotations

import _thread
import contextlib
import ctypes
import functools
import io
import math
import os
import random
import signal
import sys
import sysconfig
import threading
import time
import types
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar
from unittest import mock

import numpy
import torch
from torch.utils._python_dispatch import TorchDispatchMode

LARGEST_TENSOR = 1 << 28
"""채점하는 동안 만들 수 있는 텐서의 원소 수. float32로 1 GiB입니다."""

MEMORY = 6 << 30
"""채점하는 동안 더 쓸 수 있는 메모리(바이트). Linux에서만 막습니다."""

RECURSION = 3000
"""채점하는 동안의 재귀 한도."""

T = TypeVar("T")


class TooSlow(BaseException):
    """정한 시간 안에 끝나지 않았습니다. 인자는 예외가 지워질 때 부를 함수입니다."""

    def __del__(self) -> None:
        for again in self.args:
            again()


class Interrupted(KeyboardInterrupt):
    """학습자가 진짜로 Ctrl+C를 눌렀습니다. 작성한 코드가 낸 `KeyboardInterrupt`와 가립니다."""


class TooLarge(Exception):
    """원소가 `LARGEST_TENSOR`개보다 많은 텐서를 만들려 했습니다."""


def within(seconds: float, function: Callable[[], T]) -> T:
    """`function()`을 실행하고, `seconds`초를 넘기면 멈춥니다.

    메인 스레드에는 Ctrl+C와 같은 신호를, 다른 스레드에는 비동기 예외를 보냅니다. `except:`로
    예외를 삼키는 반복문도 끝나도록 거듭 보냅니다. 학습자가 직접 누른 Ctrl+C는 그대로 지나갑니다.

    Raises:
        TooSlow: 시간 안에 끝나지 않을 때.
        Interrupted: 학습자가 Ctrl+C를 눌렀을 때.
    """
    target = threading.get_ident()
    in_main = threading.current_thread() is threading.main_thread()
    finished, expired = threading.Event(), threading.Event()
    tracer, pressed, sent = sys.gettrace(), False, 0

    def watch() -> None:
        left, last = seconds, time.monotonic()
        while not finished.wait(min(left, 0.1) if left > 0 else random.uniform(0.002, 0.02)):
            passed = time.monotonic() - last
            last += passed
            # 꾸러미를 처음 불러오는 시간은 세지 않습니다. 느린 컴퓨터에서는 그것만으로 몇 초가 걸립니다.
            if _importing(sys._current_frames().get(target)):
                continue
            left -= passed
            if left <= 0:
                expired.set()
                # 작성한 코드가 신호의 처리를 바꾸어 놓았으면 그 신호로는 멈출 수 없습니다.
                _interrupt(target, in_main and signal.getsignal(signal.SIGINT) is on_interrupt)

    def on_interrupt(signum: int, frame: types.FrameType | None) -> None:
        nonlocal pressed, sent
        if not expired.is_set():
            pressed = True
            if not _importing(frame):
                raise Interrupted
        elif not finished.is_set() and not _importing(frame):
            sent += 1
            if sent > 10:
                _refuse_to_go_on(frame, finished)
            raise TooSlow

    def stop() -> None:
        while True:
            try:
                finished.set()
                watcher.join()
                # 이미 보낸 비동기 예외는 여기에서 받습니다. 거두어들이면 CPython에 받을 것이 있다는 표시가 남습니다.
                for _ in range(100):
                    pass
                break
            except TooSlow:
                continue
        if sys.gettrace() is not tracer:
            sys.settrace(tracer)
        if in_main:
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
    if pressed:
        raise Interrupted
    return value


def _interrupt(target: int, by_signal: bool) -> None:
    if not by_signal:
        ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(target), ctypes.py_object(TooSlow))
    elif hasattr(signal, "pthread_kill"):
        # 잠든 시스템 호출(time.sleep, input)까지 깨우려면 메인 스레드에 진짜 신호를 보내야 합니다.
        signal.pthread_kill(target, signal.SIGINT)
    else:
        _thread.interrupt_main()


LIBRARIES = tuple(
    str(folder) for folder in (Path(__file__).parent, Path(torch.__file__).parents[1], sysconfig.get_path("stdlib"))
)


def _importing(frame: types.FrameType | None) -> bool:
    """꾸러미를 불러오는 중인가. 도중에 멈추면 반쯤 불러온 채로 남아, 커널을 다시 시작할 때까지 쓸 수 없습니다."""
    while frame is not None and frame.f_code is not within.__code__:
        name = frame.f_code.co_filename
        if name == "<frozen importlib._bootstrap>":
            return True
        if not name.startswith(("<", *LIBRARIES)):
            return False
        frame = frame.f_back
    return False


def _refuse_to_go_on(frame: types.FrameType | None, finished: threading.Event) -> None:
    """작성한 코드가 다음 줄로 넘어갈 때 `TooSlow`를 냅니다.

    신호가 낸 예외는 그때 실행하던 `try`에 잡힙니다. 늘 `try` 안에 머무는 반복문도 끝나도록 `except:`
    줄에서 한 번 더 내고, 그것마저 바깥의 `try`에 잡혀 지워지면 거기에서 또 냅니다. 꾸러미의 코드는
    뒷정리를 마쳐야 하므로 그대로 둡니다.
    """

    def again() -> None:
        if not finished.is_set():
            _refuse_to_go_on(sys._getframe(), finished)

    def refuse(frame: types.FrameType, event: str, argument: object) -> object:
        if event == "line":
            raise TooSlow(again)
        return refuse

    sys.settrace(lambda *_: None)
    while frame is not None and frame.f_code is not within.__code__:
        if not frame.f_code.co_filename.startswith(LIBRARIES):
            frame.f_trace = refuse
        frame = frame.f_back


class memory_limit(TorchDispatchMode):
    """텐서를 새로 만드는 torch 연산이 너무 큰 크기를 달라고 하면 `TooLarge`를 냅니다.

    할당하기 *전에* 막으므로 메모리가 작은 컴퓨터에서도 커널이 죽지 않습니다. 메타 장치에는
    메모리가 들지 않아서 막지 않습니다.
    """

    @classmethod
    def _should_skip_dynamo(cls) -> bool:
        # torch가 첫 연산에서 `torch._dynamo`를 불러오느라 첫 채점이 몇 초씩 늦어지는 일을 막습니다.
        return False

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

    난수(torch, numpy, random), 변화도 모드, 추론 모드, autocast, 기본 dtype과 장치, 결정적 알고리즘 설정,
    이상 탐지, 스레드 수, 재귀 한도, 경고 필터, 표준 출력과 표준 오류, 환경 변수, 작업 폴더가 대상입니다.
    """
    python_state, numpy_state = random.getstate(), numpy.random.get_state()
    dtype, device = torch.get_default_dtype(), torch.get_default_device()
    deterministic = torch.get_deterministic_debug_mode()
    anomaly, anomaly_nan = torch.is_anomaly_enabled(), torch.is_anomaly_check_nan_enabled()
    threads, recursion = torch.get_num_threads(), sys.getrecursionlimit()
    grad, folder = torch.is_grad_enabled(), _folder()
    cuda = range(torch.cuda.device_count()) if torch.cuda.is_initialized() else ()
    with contextlib.ExitStack() as stack:
        stack.callback(sys.setrecursionlimit, recursion)
        stack.enter_context(torch.random.fork_rng(devices=list(cuda)))
        stack.enter_context(warnings.catch_warnings())
        stack.enter_context(contextlib.redirect_stdout(io.StringIO()))
        stack.enter_context(contextlib.redirect_stderr(io.StringIO()))
        stack.enter_context(torch.inference_mode(False))
        stack.enter_context(torch.autocast("cpu", enabled=False))
        stack.enter_context(numpy.errstate(all="warn"))
        stack.enter_context(mock.patch.dict(os.environ))
        # 한도를 크게 올려 둔 끝없는 재귀는 C 스택이 넘쳐 커널을 죽입니다. 채점하는 동안에는 올리지 못합니다.
        sys.setrecursionlimit(min(recursion, RECURSION))
        stack.enter_context(mock.patch.object(sys, "setrecursionlimit", lambda limit: None))
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
            torch.set_grad_enabled(grad)
            if folder is not None and _folder() != folder:
                with contextlib.suppress(OSError):
                    os.chdir(folder)


_TORCH = {
    f"{space.__name__}.{name}": (space, name, value)
    for space in (torch, torch.nn, torch.nn.functional)
    for name, value in vars(space).items()
    if callable(value) and not name.startswith("_")
}


def replaced() -> list[str]:
    """노트북에서 덮어쓴 torch의 이름. `torch.manual_seed = 0` 같은 실수로 생깁니다."""
    return [full for full, (space, name, value) in _TORCH.items() if _foreign(vars(space).get(name), value)]


def _foreign(now: object, before: object) -> bool:
    # torch가 스스로 감싼 함수는 여전히 torch의 함수입니다.
    return now is not before and (type(now) is not type(before) or not str(getattr(now, "__module__", "")).startswith("torch"))


def _folder() -> str | None:
    try:
        return os.getcwd()
    except OSError:  # 작업 폴더가 그사이에 지워졌습니다.
        return None


@contextlib.contextmanager
def _kernel_kept() -> Iterator[None]:
    """블록 안의 `exit()`가 커널을 끄지 않고 `sys.exit()`처럼 예외를 내게 합니다."""
    from IPython.core.getipython import get_ipython

    def ask_exit() -> None:
        raise SystemExit

    shell = get_ipython()
    with mock.patch.object(shell, "ask_exit", ask_exit) if shell is not None else contextlib.nullcontext():
        yield


@contextlib.contextmanager
def _memory_kept() -> Iterator[None]:
    """블록이 메모리를 `MEMORY`보다 많이 달라고 하면 운영체제가 거절하게 합니다. Linux에서만 됩니다.

    목록과 `bytearray`, 작은 텐서를 크게 불리는 연산까지 막아, 운영체제가 커널을 죽이지 않게 합니다.
    """
    used = _address_space()
    if used is None:
        yield
        return
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    limits = [used + MEMORY, *(one for one in (soft, hard) if one != resource.RLIM_INFINITY)]
    resource.setrlimit(resource.RLIMIT_AS, (min(limits), hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


def _address_space() -> int | None:
    """이 프로세스가 쓰는 주소의 크기(바이트). 알 수 없거나, 제한하면 안 되는 곳이면 `None`."""
    if torch.cuda.is_available():  # CUDA는 쓰지 않을 주소까지 아주 넉넉히 잡아 둡니다.
        return None
    try:
        return int(Path("/proc/self/statm").read_text().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return None


def isolated(seconds: float, function: Callable[[], T]) -> T:
    """작성한 코드를 부르는 `function`을 울타리 안에서 실행합니다: 전역 상태, 시간, 메모리.

    Raises:
        TooSlow: `seconds`초 안에 끝나지 않을 때.
        Interrupted: 학습자가 Ctrl+C를 눌렀을 때.
    """
    with unchanged_globals(), _kernel_kept(), _memory_kept(), memory_limit():
        return within(seconds, function)
