"""작성한 코드가 컴퓨터의 메모리를 다 쓰지 않게 막습니다."""

from __future__ import annotations

import contextlib
import functools
import math
import os
from collections.abc import Iterator
from pathlib import Path

import torch
from torch.utils._python_dispatch import TorchDispatchMode

LARGEST_TENSOR = 1 << 28
"""채점하는 동안 만들 수 있는 텐서의 원소 수. float32로 1 GiB입니다."""


MEMORY = 6 << 30
"""채점하는 동안 더 쓸 수 있는 메모리(바이트). Linux에서만 막습니다."""


class TooLarge(Exception):
    """원소가 `LARGEST_TENSOR`개보다 많은 텐서를 만들려 했습니다."""


class _TensorLimit(TorchDispatchMode):
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
def _limits_tensors() -> bool:
    """`_TensorLimit` 안에서도 모든 텐서를 만들 수 있는가.

    torch 2.4는 이런 블록 안에서 텐서의 하위 클래스를 만들지 못해 LazyBatchNorm이 오류를 냅니다.
    """
    try:
        with _TensorLimit():
            torch.empty(0).as_subclass(torch.nn.Parameter)
    except RuntimeError:
        return False
    return True


@functools.cache
def _size_position(func: torch._ops.OpOverload) -> int | None:
    """새 텐서를 만드는 연산이면 `size` 인자의 자리, 아니면 `None`."""
    schema = func._schema
    if any(isinstance(argument.type, torch.TensorType) for argument in schema.arguments):
        return None
    names = [argument.name for argument in schema.arguments]
    return names.index("size") if "size" in names else None


@contextlib.contextmanager
def _address_limit() -> Iterator[None]:
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


@contextlib.contextmanager
def memory_limit() -> Iterator[None]:
    """블록이 너무 큰 텐서나 메모리를 달라고 하면 거절합니다.

    Raises:
        TooLarge: 텐서의 원소가 `LARGEST_TENSOR`개보다 많을 때.
        MemoryError, RuntimeError: Linux에서 메모리를 `MEMORY`보다 더 쓰려 할 때.
    """
    with _address_limit(), _TensorLimit() if _limits_tensors() else contextlib.nullcontext():
        yield
