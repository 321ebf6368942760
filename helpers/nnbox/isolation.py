"""작성한 코드를 실행하는 동안 바깥을 지킵니다: 전역 상태, 시간, 메모리."""

from __future__ import annotations

import contextlib
import io
import os
import random
import sys
import warnings
from collections.abc import Callable, Iterator
from typing import Any, TypeVar
from unittest import mock

import numpy
import torch

from .memory import memory_limit
from .time_limit import within

RECURSION = 3000
"""채점하는 동안의 재귀 한도."""

SEED = 3_870_302_413
"""채점하는 동안의 난수 씨앗. 같은 답은 언제나 같은 결과를 받습니다.

0이나 42처럼 학습자가 고를 만한 수면, 학습자의 가중치와 채점에 쓰는 입력이 같은 난수가 됩니다.
"""

T = TypeVar("T")


@contextlib.contextmanager
def unchanged_globals() -> Iterator[None]:
    """블록이 바꾼 전역 상태를 되돌리고, 블록 안은 늘 같은 처음 상태로 시작합니다.

    난수(torch, numpy, random), 변화도 모드, 추론 모드, autocast, 기본 dtype과 장치, 결정적 알고리즘 설정,
    이상 탐지, 스레드 수, 재귀 한도, 경고 필터, 표준 출력과 표준 오류, 환경 변수, 작업 폴더가 대상입니다.
    """
    python_state, numpy_state = random.getstate(), numpy.random.get_state()
    dtype = torch.get_default_dtype()
    deterministic = torch.get_deterministic_debug_mode()
    anomaly, anomaly_nan = torch.is_anomaly_enabled(), torch.is_anomaly_check_nan_enabled()
    threads, recursion = torch.get_num_threads(), sys.getrecursionlimit()
    grad, folder = torch.is_grad_enabled(), _folder()
    cuda = range(torch.cuda.device_count()) if torch.cuda.is_initialized() else ()
    with contextlib.ExitStack() as stack:
        stack.callback(sys.setrecursionlimit, recursion)
        stack.enter_context(_default_device_kept())
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
        torch.default_generator.manual_seed(SEED), numpy.random.seed(SEED), random.seed(SEED)
        torch.set_grad_enabled(True)
        torch.set_default_dtype(torch.float32)
        torch.set_deterministic_debug_mode(0)
        # 채점하는 텐서는 작아서, 스레드를 나누는 일이 계산보다 오래 걸립니다.
        torch.set_num_threads(1)
        try:
            yield
        finally:
            random.setstate(python_state)
            numpy.random.set_state(numpy_state)
            torch.set_default_dtype(dtype)
            torch.set_deterministic_debug_mode(deterministic)
            torch.set_anomaly_enabled(anomaly, anomaly_nan)
            if torch.get_num_threads() != threads:
                torch.set_num_threads(threads)
            torch.set_grad_enabled(grad)
            if folder is not None and _folder() != folder:
                with contextlib.suppress(OSError):
                    os.chdir(folder)


@contextlib.contextmanager
def _default_device_kept() -> Iterator[None]:
    """블록 안의 기본 장치는 CPU이고, 블록이 `torch.set_default_device`로 바꾼 것은 되돌립니다."""
    # `torch.get_default_device()`는 `set_default_device(None)`을 부른 뒤의 torch 2.4에서 오류를 냅니다.
    before, active = _chosen_device(), torch.empty(0).device.type
    inside = contextlib.nullcontext()
    if active != "cpu" and before is not None:
        torch.set_default_device("cpu")
    elif active != "cpu":
        # `with torch.device(...)` 안에서 불렀습니다. 기본 장치를 바꾸면 그 블록이 끝난 뒤에도 남습니다.
        inside = torch.device("cpu")
    try:
        with inside:
            yield
    finally:
        if _chosen_device() is not before:
            torch.set_default_device(None if before is None else before.device)


def _chosen_device() -> Any:
    """`torch.set_default_device`가 둔 것. 부른 적이 없으면 `None`."""
    return getattr(getattr(torch, "_GLOBAL_DEVICE_CONTEXT", None), "device_context", None)


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
    with mock.patch.object(shell, "ask_exit", ask_exit, create=True) if shell is not None else contextlib.nullcontext():
        yield


def isolated(seconds: float, function: Callable[[], T]) -> T:
    """작성한 코드를 부르는 `function`을 울타리 안에서 실행합니다: 전역 상태, 시간, 메모리.

    Raises:
        TooSlow: `seconds`초 안에 끝나지 않을 때.
        Interrupted: 학습자가 Ctrl+C를 눌렀을 때.
    """
    with unchanged_globals(), _kernel_kept(), memory_limit():
        return within(seconds, function)
