"""학습자의 함수와 클래스가 붙들고 있는 바깥 값을, 채점한 다음에 처음대로 되돌립니다.

함수와 클래스는 복사할 수 없어서, 전역 변수나 기본 인자로 쓰는 값이 채점 중에 바뀔 수 있습니다.
"""

from __future__ import annotations

import contextlib
import sys
import types
from collections import OrderedDict, deque
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import numpy
import torch
from torch import nn

from .memory import LARGEST_TENSOR
from .observe import is_a, of_class, same
from .time_limit import LIBRARIES

MOST = 20_000
"""따라가 보는 값의 수."""

_SIMPLE = (type(None), bool, int, float, complex, str, bytes, types.ModuleType, types.BuiltinFunctionType)


@contextlib.contextmanager
def preserved(values: Iterable[Any]) -> Iterator[None]:
    """블록이 끝나면 되돌립니다: 전역 변수, 클로저, 클래스 속성, 목록과 사전, 텐서, 모듈, 옵티마이저, 난수 생성기."""
    put_back: list[Callable[[], None]] = []
    seen: dict[int, Any] = {}
    pending = [value if is_a(value, (type, types.FunctionType)) else type(value) for value in values]
    while pending and len(seen) < MOST:
        value = pending.pop()
        if id(value) in seen or is_a(value, _SIMPLE):
            continue
        seen[id(value)] = value
        # 학습자의 값은 어떤 모습이든 될 수 있습니다. 들여다볼 수 없는 것은 그대로 둡니다.
        with contextlib.suppress(Exception):
            inside, undo = _held(value)
            pending += inside
            put_back.append(undo)
    try:
        yield
    finally:
        for undo in put_back:
            with contextlib.suppress(Exception):
                undo()


Held = tuple[list[Any], Callable[[], None]]


def _held(value: Any) -> Held:
    """(안에 든 값들, 되돌리는 함수)."""
    if is_a(value, types.FunctionType):
        return _function(value)
    if is_a(value, type):
        return _class(value) if _learners(value) else _nothing([])
    if is_a(value, (staticmethod, classmethod, types.MethodType)):
        return _nothing([value.__func__, getattr(value, "__self__", None)])
    if is_a(value, property):
        return _nothing([value.fget, value.fset])
    if is_a(value, torch.Tensor):
        return _tensor(value)
    if is_a(value, torch.Generator):
        state = value.get_state()
        return [], lambda: value.set_state(state) and None
    if is_a(value, numpy.random.Generator):
        state = value.bit_generator.state
        return [], lambda: setattr(value.bit_generator, "state", state)
    if is_a(value, numpy.ndarray):
        content = value.copy()
        return [], lambda: numpy.copyto(value, content)
    for kind in (OrderedDict, dict, list, set, deque):
        if is_a(value, kind):
            return _container(kind, value)
    if is_a(value, tuple):
        return _nothing(list(tuple.__iter__(value)))
    if is_a(value, (nn.Module, torch.optim.Optimizer, torch.optim.lr_scheduler.LRScheduler)) or _learners(type(value)):
        return _nothing([object.__getattribute__(value, "__dict__"), type(value)])
    return _nothing([])


def _nothing(inside: list[Any]) -> Held:
    return inside, lambda: None


def _learners(cls: type) -> bool:
    """꾸러미에서 온 클래스가 아닌가."""
    name = of_class(cls, "__module__")
    path = getattr(sys.modules.get(name), "__file__", None)
    return name == "__main__" or name not in sys.modules or bool(path) and not path.startswith(LIBRARIES)


def _function(function: types.FunctionType) -> Held:
    space, missing = function.__globals__, object()
    names = _names(function.__code__)
    before = {name: space.get(name, missing) for name in names}
    cells = [(cell, cell.cell_contents) for cell in function.__closure__ or () if cell != types.CellType()]

    def undo() -> None:
        for name, value in before.items():
            if value is missing:
                space.pop(name, None)
            elif space.get(name, missing) is not value:
                space[name] = value
        for cell, content in cells:
            cell.cell_contents = content

    inside = [value for value in before.values() if value is not missing]
    inside += [content for _, content in cells]
    return [*inside, function.__defaults__, function.__kwdefaults__], undo


def _names(code: types.CodeType) -> set[str]:
    inner = (constant for constant in code.co_consts if is_a(constant, types.CodeType))
    return set(code.co_names).union(*map(_names, inner))


def _class(cls: type) -> Held:
    before = _attributes(cls)

    def undo() -> None:
        after = _attributes(cls)
        for name in after.keys() - before.keys():
            type.__delattr__(cls, name)
        for name, value in before.items():
            if after.get(name) is not value:
                type.__setattr__(cls, name, value)

    methods = [value for value in of_class(cls, "__dict__").values() if is_a(value, types.FunctionType)]
    return [*before.values(), *methods, *of_class(cls, "__bases__")], undo


def _attributes(cls: type) -> dict[str, Any]:
    return {name: value for name, value in of_class(cls, "__dict__").items() if not name.startswith("__")}


def _container(kind: type, value: Any) -> Held:
    before = kind.copy(value)

    def undo() -> None:
        now = kind.copy(value)
        if len(now) == len(before) and all(map(_is, _flat(kind, now), _flat(kind, before))):
            return
        kind.clear(value)
        (kind.extend if kind in (list, deque) else kind.update)(value, before)

    return [item for item in _flat(kind, before) if not is_a(item, _SIMPLE)], undo


def _flat(kind: type, value: Any) -> list[Any]:
    if kind in (dict, OrderedDict):
        return [one for pair in kind.items(value) for one in pair]
    return list(kind.__iter__(value))


def _is(first: Any, second: Any) -> bool:
    return first is second


def _tensor(tensor: torch.Tensor) -> Held:
    with torch._C.DisableTorchFunctionSubclass():
        plain = tensor.layout is torch.strided and not tensor.is_nested and not tensor.is_quantized and not tensor.is_meta
        if nn.parameter.is_lazy(tensor) or not plain or not tensor.is_leaf or tensor.numel() > LARGEST_TENSOR:
            return _nothing([])
        content, grad, requires_grad = tensor.detach().clone(), tensor.grad, tensor.requires_grad

    def undo() -> None:
        with torch._C.DisableTorchFunctionSubclass(), torch.inference_mode(tensor.is_inference()), torch.no_grad():
            if not same(tensor, content):
                tensor.copy_(content)
            if tensor.requires_grad != requires_grad:
                tensor.requires_grad_(requires_grad)
            if tensor.grad is not grad:
                tensor.grad = grad

    return [grad], undo
