"""모듈 하나의 속성을 읽습니다. 학습자의 코드를 부르지 않고, 어떤 속성이 있어도 멈추지 않습니다."""

from __future__ import annotations

import dis
import functools
import types
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

import torch
from torch import nn
from torch.nn.parameter import is_lazy

from ..observe import dtype_name, is_a


@dataclass(frozen=True)
class Row:
    """속성 하나. `kind`는 `look.KINDS`의 글자이고, 텐서도 모듈도 아니면 빈 글입니다."""

    name: str
    kind: str
    shape: str
    dtype: str = ""
    registered: bool = False
    saved: bool = False
    learns: bool = False
    moves: bool = False
    warning: str = ""
    note: str = ""
    same: str = ""  # 이 텐서를 처음 만난 이름


@dataclass
class Known:
    """맨 위의 모듈에서 이미 아는 것.

    Attributes:
        keys: 진짜 `state_dict()`의 키. 모르면 `None`.
        registered: 어디엔가 등록된 텐서와 모듈의 id.
        owners: 텐서의 id와 처음 만난 이름. 읽으면서 더합니다.
    """

    keys: set[str] | None
    registered: frozenset[int]
    owners: dict[int, str] = field(default_factory=dict)


def class_name(value: Any) -> str:
    """클래스의 이름."""
    return str(type.__getattribute__(type(value), "__name__"))


def read(module: nn.Module, path: str, known: Known) -> tuple[list[Row], str, str, dict[str, nn.Module]]:
    """모듈 하나를 읽습니다. `path`는 맨 위의 모듈에서 여기까지의 이름입니다.

    Returns:
        (속성들, 그 밖의 속성, 살펴볼 것, 등록된 모듈).
    """
    held = object.__getattribute__(module, "__dict__")
    try:
        parameters, buffers, modules = _registered(module, held)
        warning = ""
    except Exception:
        parameters, buffers, modules, warning = {}, {}, {}, NO_INIT
    ours = type(module).__module__.startswith("torch.")
    unsaved = held.get("_non_persistent_buffers_set", ())
    rows = []
    for kind, tensors in (("P", parameters), ("B", buffers)):
        for name, value in tensors.items():
            row = _tensor(str(name), kind, value, registered=True)
            if value is None:
                rows.append(replace(row, warning=NONE_BUFFER if kind == "B" and not ours else ""))
                continue
            place = f"{path}.{name}".lstrip(".")
            first = known.owners.setdefault(id(value), place)
            quiet = "저장하지 않는 버퍼예요(`persistent=False`)." if name in unsaved else row.note
            saved = place in known.keys if known.keys is not None else name not in unsaved
            rows.append(replace(row, saved=saved, note=quiet, same=first if first != place else ""))
    for name, value in modules.items():
        if value is None or (name in _METHODS and not ours):
            rows.append(
                Row(str(name), "M", "None" if value is None else class_name(value), registered=True, warning=_shadow(name, ours))
            )
    others = []
    for name, value in _plain(module, held):
        found = _unregistered(module, name, value, name not in held, known.registered)
        shadow = _shadow(name, ours)
        if found is not None:
            rows.append(replace(found, warning=shadow or found.warning))
        elif shadow:
            rows.append(Row(name, "", class_name(value), warning=shadow))
        else:
            others.append(_other(name, value))
    children = {name: value for name, value in modules.items() if is_a(value, nn.Module)}
    return rows, ", ".join(others), warning, children


def _registered(module: nn.Module, held: dict[str, Any]) -> tuple[dict, dict, dict]:
    names = ("_parameters", "_buffers", "_modules")
    if all(is_a(held.get(name), dict) for name in names):
        return tuple(dict(held[name]) for name in names)
    # TorchScript처럼 따로 담아 두는 모듈.
    parameters = dict(nn.Module.named_parameters(module, recurse=False))
    return parameters, dict(nn.Module.named_buffers(module, recurse=False)), dict(nn.Module.named_children(module))


_OWN = frozenset(vars(nn.Module()))
_METHODS = frozenset(name for name in dir(nn.Module) if callable(getattr(nn.Module, name)) and name[0] != "_") - {"forward"}


def _plain(module: nn.Module, held: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """등록을 거치지 않은 속성: 인스턴스의 것, 그리고 클래스에 놓인 텐서와 모듈."""
    yield from ((str(name), value) for name, value in list(held.items()) if name not in _OWN)
    yield from ((name, value) for name, value in _class_tensors(type(module)) if name not in held)


def _shadow(name: str, ours: bool) -> str:
    return SHADOWS.format(name) if name in _METHODS and not ours else ""


def _tensor(name: str, kind: str, value: Any, registered: bool = False) -> Row:
    """텐서의 사실. 하위 클래스가 속성을 바꾸어 놓았어도 멈추지 않습니다."""
    if not is_a(value, torch.Tensor):
        return Row(name, kind, "None" if value is None else class_name(value), registered=registered)
    try:
        with torch._C.DisableTorchFunctionSubclass():
            lazy = is_lazy(value)
            size, dtype, learns = "아직 없음" if lazy else str(tuple(value.shape)), dtype_name(value.dtype), value.requires_grad
            note = "첫 호출에서 만들어져요." if lazy else "meta 장치의 텐서라서 값이 없어요." if value.is_meta else ""
    except Exception as error:
        note = f"{class_name(value)} 값을 읽다가 {type(error).__name__} 오류가 났어요."
        return Row(name, kind, "읽지 못함", registered=registered, note=note)
    if registered and kind == "P" and not learns:
        note = note or "동결되었어요(`requires_grad=False`)."
    return Row(name, kind, size, dtype, registered, learns=registered and kind == "P" and learns, moves=registered, note=note)


def _unregistered(module: nn.Module, name: str, value: Any, shared: bool, registered: frozenset[int]) -> Row | None:
    """등록되지 않은 텐서, 모듈, 그것들이 담긴 목록. 나머지는 `None`."""
    if id(value) in registered:
        return Row(name, "", class_name(value), note="다른 이름으로 이미 등록된 것이에요.")
    if is_a(value, nn.Module):
        return Row(name, "M", class_name(value), warning=SHARED if shared else UNREGISTERED)
    if not is_a(value, torch.Tensor):
        inside = [one for one in _inside(value) if id(one) not in registered]
        return _container(name, value, inside) if inside else None
    row = _tensor(name, "P" if is_a(value, nn.Parameter) else "T", value)
    loaded, stored = _uses(type(module))
    if shared:
        return replace(row, warning=SHARED)
    if name in stored and name not in loaded:
        return replace(row, note="`forward` 호출이 남긴 값이에요.")
    if row.kind == "P":
        return replace(row, warning=UNREGISTERED)
    if not row.dtype:
        return row
    with torch._C.DisableTorchFunctionSubclass():
        leaf, learns = value.is_leaf, value.requires_grad
    used = "`forward`에서 쓰는데, " if name in loaded else ""
    return replace(row, warning=used + (ONLY_GRAD if learns else PLAIN) if leaf else NON_LEAF)


NO_INIT = "`super().__init__()` 호출이 없어서 아무것도 등록할 수 없어요. 첫 속성을 넣기 전에 부르세요."
PLAIN = (
    "등록되지 않아서 `state_dict()`에 없고 `.to()`도 따라가지 않아요. "
    "학습할 값이면 `nn.Parameter`로 감싸고, 저장할 값이면 `register_buffer`로 등록하세요."
)
ONLY_GRAD = "변화도는 계산돼도 `parameters()`에 없어서 옵티마이저가 받지 못해요. 학습할 값이면 `nn.Parameter`로 감싸세요."
NON_LEAF = (
    "계산의 결과로 나온 텐서(`grad_fn`)라서 매개변수로 등록되지 않아요. "
    "계산을 먼저 끝내고 마지막에 `nn.Parameter(...)`로 감싸세요."
)
SHARED = "클래스 속성이라 모든 인스턴스가 함께 쓰고, 등록되지 않아요. `__init__` 안에서 `self`에 넣으세요."
UNREGISTERED = "속성으로는 있지만 등록되지 않았어요. `super().__init__()` 뒤에 `self.이름 = ...`으로 넣어야 등록돼요."
NONE_BUFFER = "버퍼가 비어 있어요. `register_buffer` 호출은 None을 돌려주므로, 그 결과를 같은 이름에 넣으면 버퍼가 비워져요."
SHADOWS = "`nn.Module`의 `{}` 메소드와 이름이 같아요. 다른 이름을 쓰세요."


@functools.lru_cache(maxsize=1024)
def _uses(kind: type) -> tuple[frozenset[str], frozenset[str]]:
    """`forward`가 (읽는 이름, 넣는 이름)."""
    code = getattr(getattr(kind, "forward", None), "__code__", None)
    if not is_a(code, types.CodeType):
        return frozenset(), frozenset()
    steps = [(step.opname, str(step.argval)) for step in dis.get_instructions(code)]
    loaded = frozenset(name for action, name in steps if action in ("LOAD_ATTR", "LOAD_METHOD"))
    return loaded, frozenset(name for action, name in steps if action == "STORE_ATTR")


@functools.lru_cache(maxsize=1024)
def _class_tensors(kind: type) -> tuple[tuple[str, Any], ...]:
    """학습자의 클래스에 속성으로 놓인 텐서와 모듈."""
    mro = [one for one in type.mro(kind) if not one.__module__.startswith(("torch.", "builtins"))]
    found = {name: value for one in reversed(mro) for name, value in vars(one).items()}
    return tuple((name, value) for name, value in found.items() if is_a(value, (torch.Tensor, nn.Module)))


# 텐서도 모듈도 아닌 속성


def _inside(value: Any, depth: int = 2) -> Iterator[Any]:
    """목록과 사전 속의 텐서와 모듈. 두 겹까지만 봅니다."""
    kind = next((kind for kind in (dict, list, tuple, set, frozenset) if is_a(value, kind)), None)
    if kind is None or not depth:
        return
    for item in list(dict.values(value) if kind is dict else kind.__iter__(value)):
        if is_a(item, (torch.Tensor, nn.Module)):
            yield item
        else:
            yield from _inside(item, depth - 1)


def _container(name: str, value: Any, inside: list[Any]) -> Row:
    holder, suffix = class_name(value), "Dict" if is_a(value, dict) else "List"
    counted = ", ".join(f"{kind} {count}개" for kind, count in Counter(map(class_name, inside)).most_common(3))
    if any(is_a(one, nn.Module) for one in inside):
        mend = f"`nn.Module{suffix}`에 담으세요."
    elif any(is_a(one, nn.Parameter) for one in inside):
        mend = f"`nn.Parameter{suffix}`에 담으세요."
    else:
        mend = "저장할 값이면 하나씩 `register_buffer`로 등록하세요."
    return Row(name, "", f"{holder} · {counted}", warning=f"Python {holder} 안에 있어서 등록되지 않아요. {mend}")


def _other(name: str, value: Any) -> str:
    simple = type(value) in (bool, int, float, str, type(None)) and len(repr(value)) < 30
    return f"{name}={value!r}" if simple else f"{name}: {class_name(value)}"
