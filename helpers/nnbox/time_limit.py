"""작성한 코드를 정한 시간 안에 끝냅니다. 끝나지 않는 코드는 어느 운영체제에서든 멈춥니다."""

from __future__ import annotations

import _thread
import ctypes
import random
import signal
import sys
import sysconfig
import threading
import time
import types
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import torch

T = TypeVar("T")


class TooSlow(BaseException):
    """정한 시간 안에 끝나지 않았습니다. 인자는 예외가 지워질 때 부를 함수입니다."""

    def __del__(self) -> None:
        for again in self.args:
            again()


class Interrupted(KeyboardInterrupt):
    """학습자가 진짜로 Ctrl+C를 눌렀습니다. 작성한 코드가 낸 `KeyboardInterrupt`와 가립니다."""


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
    tracer, pressed, caught = sys.gettrace(), False, 0

    class Expired(TooSlow):
        # 비동기 예외는 잡히는 순간에야 그 스레드에서 만들어집니다. 그래서 잡힌 횟수를 여기에서 셉니다.
        def __init__(self) -> None:
            nonlocal caught
            caught += 1
            if caught > 10 and not finished.is_set():
                _refuse_to_go_on(sys._getframe(), finished)

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
                _interrupt(target, None if in_main and signal.getsignal(signal.SIGINT) is on_interrupt else Expired)

    def on_interrupt(signum: int, frame: types.FrameType | None) -> None:
        nonlocal pressed
        if not expired.is_set():
            pressed = True
            if not _importing(frame):
                raise Interrupted
        elif not finished.is_set() and not _importing(frame):
            raise Expired

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


def _interrupt(target: int, asynchronous: type[TooSlow] | None) -> None:
    if asynchronous is not None:
        ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(target), ctypes.py_object(asynchronous))
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
