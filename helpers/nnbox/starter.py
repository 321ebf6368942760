"""TODO가 아직 그대로인지 알아봅니다. 시작 코드와 모범 답안은 `exercises/cells.json`에 있습니다."""

from __future__ import annotations

import dis
import functools
import inspect
import json
import types
from importlib import resources
from typing import Any

from torch import nn

from . import observe

_DOES_NOTHING = {
    "RESUME", "NOP", "CACHE", "LOAD_CONST", "RETURN_CONST", "RETURN_VALUE",
    "COPY_FREE_VARS", "MAKE_CELL", "NOT_TAKEN",
}  # fmt: skip


@functools.cache
def cells() -> dict[str, dict[str, str]]:
    """연습 id → `starter`(시작 코드)와 `answer`(모범 답안)."""
    text = resources.files("nnbox.exercises").joinpath("cells.json").read_text(encoding="utf-8")
    return json.loads(text)


def open_places(value: Any) -> int:
    """값에 남은 `...`의 수. 사전과 목록은 한 겹 안까지 셉니다."""
    if value is ...:
        return 1
    if type(value) is dict:
        return sum(item is ... for item in value.values())
    if type(value) is list or type(value) is tuple:
        return sum(item is ... for item in value)
    return 0


def untouched(exercise_id: str, name: str, value: Any) -> bool:
    """함수나 클래스가 시작 코드 그대로인가. 주석만 더한 것도 그대로입니다."""
    if observe.is_a(value, types.FunctionType):
        return _does_nothing(value.__code__) or (_fingerprint(value.__code__) == _fingerprint(_starter_code(exercise_id, name)))
    if observe.is_a(value, type):
        body = _starter_code(exercise_id, name)
        # 시작 코드가 함수인데 클래스를 만들었거나, 물려받을 클래스를 바꾸었다면 손을 댄 것입니다.
        if (
            body is None
            or body.co_flags & inspect.CO_OPTIMIZED
            or observe.of_class(value, "__bases__") not in ((nn.Module,), (object,))
        ):
            return False
        space = observe.of_class(value, "__dict__")
        methods = {
            key: _fingerprint(method.__code__) for key, method in space.items() if observe.is_a(method, types.FunctionType)
        }
        added = [key for key in space if not key.startswith("__") and key not in body.co_names]
        return not added and methods == {
            code.co_name: _fingerprint(code) for code in body.co_consts if isinstance(code, types.CodeType)
        }
    return False


def _does_nothing(code: types.CodeType) -> bool:
    instructions = list(dis.get_instructions(code))
    constants = [one.argval for one in instructions if one.opname in ("LOAD_CONST", "RETURN_CONST")]
    return {one.opname for one in instructions} <= _DOES_NOTHING and constants == [None]


def _starter_code(exercise_id: str, name: str) -> types.CodeType | None:
    source = cells().get(exercise_id, {}).get("starter", "")
    for code in compile(source, "<starter>", "exec", dont_inherit=True).co_consts:
        if isinstance(code, types.CodeType) and code.co_name == name:
            return code
    return None


def _fingerprint(code: types.CodeType | None) -> list[tuple[str, Any]] | None:
    """코드가 하는 일. 줄 번호와, 같은 일을 하는 명령의 차이는 뺍니다.

    CPython은 `import`가 같은 셀에 있는지에 따라 `nn.Linear(...)`를 다른 명령으로 옮깁니다.
    """
    if code is None:
        return None
    return [_step(one) for one in dis.get_instructions(code) if one.opname not in _FILLERS]


def _step(instruction: dis.Instruction) -> tuple[str, Any]:
    if instruction.opcode in dis.hasjrel or instruction.opcode in dis.hasjabs:
        return instruction.opname, None
    value = instruction.argval
    if isinstance(value, types.CodeType):
        return "code", _fingerprint(value)
    if instruction.opname == "BINARY_OP":
        value = instruction.argrepr
    return _ALIKE.get(instruction.opname, instruction.opname), (type(value), value)


_FILLERS = {"PUSH_NULL", "PRECALL", "CACHE", "NOP", "RESUME", "EXTENDED_ARG"}
_ALIKE = {"LOAD_METHOD": "LOAD_ATTR", "CALL_METHOD": "CALL", "CALL_FUNCTION": "CALL"}
