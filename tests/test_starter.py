"""TODO가 처음 그대로인지: 주석만 더한 것은 그대로이고, 한 글자라도 다르게 움직이면 손댄 것입니다."""

from __future__ import annotations

import functools
import textwrap
from typing import Any

import pytest

from nnbox import starter
from nnbox.lessons import exercise_ids

FUNCTION = """\
def scale(x, factor=2):
    total = x * 1
    for _ in range(factor):
        total = total + x
    return total
"""

CLASS = """\
class Net:
    size = 3

    def __init__(self):
        self.made = self.size

    def forward(self, x):
        # TODO: 고치세요.
        return x + self.made
"""


@pytest.fixture(autouse=True)
def known(monkeypatch: pytest.MonkeyPatch) -> None:
    cells = {"scale": {"starter": FUNCTION, "answer": ""}, "net": {"starter": CLASS, "answer": ""}}
    monkeypatch.setattr(starter, "cells", lambda: cells)


def defined(source: str, name: str) -> Any:
    namespace: dict[str, Any] = {"functools": functools}
    exec(compile(textwrap.dedent(source), "<notebook cell>", "exec", dont_inherit=True), namespace)
    return namespace[name]


# `...`의 수


@pytest.mark.parametrize(
    ("value", "count"),
    [
        (..., 1),
        ({"a": ..., "b": 1, "c": ...}, 2),
        ([..., 1], 1),
        ((1, ..., ...), 2),
        ({}, 0),
        (None, 0),
        ("...", 0),
        (0, 0),
        ({"a": [...]}, 0),
        ({...: 1}, 0),
    ],
)
def test_open_places_are_counted(value: Any, count: int) -> None:
    assert starter.open_places(value) == count


def test_counting_asks_nothing_of_odd_values() -> None:
    class Odd(dict):
        def values(self) -> Any:
            raise RuntimeError

        def __eq__(self, other: object) -> bool:
            raise RuntimeError

        __hash__ = None

    assert starter.open_places(Odd(a=...)) == 0
    assert starter.open_places([Odd(), Odd]) == 0


# 함수


@pytest.mark.parametrize(
    "body", ["...", "pass", "return", "return None", '"""설명만 적은 것."""', "# 주석\n    ...", "...\n    ...\n    pass"]
)
def test_a_body_that_does_nothing_is_untouched(body: str) -> None:
    assert starter.untouched("scale", "other", defined(f"def other(x, weight, bias=None):\n    {body}\n", "other"))


@pytest.mark.parametrize(
    "body", ["return 0", "return ...", "return x", "print(x)", "raise ValueError", "yield", "x + 1", "global y\n    y = 1"]
)
def test_a_body_that_does_something_is_touched(body: str) -> None:
    assert not starter.untouched("scale", "other", defined(f"def other(x):\n    {body}\n", "other"))


UNCHANGED = {
    "as_it_was": FUNCTION,
    "comments": FUNCTION.replace("total = x * 1", "total = x * 1  # 여기가 이상함\n    # TODO 내일"),
    "blank_lines": FUNCTION.replace("\n    for", "\n\n\n    for"),
    "other_place": "\n\n\na = 1\n" + FUNCTION,
    "brackets": FUNCTION.replace("return total", "return (total)"),
}
CHANGED = {
    "operator": FUNCTION.replace("total + x", "total - x"),
    "number": FUNCTION.replace("x * 1", "x * 2"),
    "type_of_number": FUNCTION.replace("x * 1", "x * 1.0"),
    "true_for_one": FUNCTION.replace("x * 1", "x * True"),
    "name": FUNCTION.replace("range", "reversed"),
    "local_name": FUNCTION.replace("total", "sum_"),
    "argument_name": FUNCTION.replace("factor", "times"),
    "line_left_out": FUNCTION.replace("        total = total + x\n", "        pass\n"),
    "inner_function": FUNCTION.replace("return total", "return (lambda: total)()"),
}


@pytest.mark.parametrize("source", UNCHANGED.values(), ids=UNCHANGED.keys())
def test_a_function_as_it_was_is_untouched(source: str) -> None:
    assert starter.untouched("scale", "scale", defined(source, "scale"))


@pytest.mark.parametrize("source", CHANGED.values(), ids=CHANGED.keys())
def test_a_changed_function_is_touched(source: str) -> None:
    assert source != FUNCTION
    assert not starter.untouched("scale", "scale", defined(source, "scale"))


def test_a_function_of_another_exercise_is_touched() -> None:
    assert not starter.untouched("net", "scale", defined(FUNCTION, "scale"))
    assert not starter.untouched("no such exercise", "scale", defined(FUNCTION, "scale"))


# 클래스

SAME_CLASS = {
    "as_it_was": CLASS,
    "comment": CLASS.replace("# TODO: 고치세요.", "# 어디를?"),
    "class_docstring": CLASS.replace("    size = 3", '    """내 모델."""\n\n    size = 3'),
    "further_down": "a = 1\n\n\n" + CLASS,
}
OTHER_CLASS = {
    "method_changed": CLASS.replace("x + self.made", "x - self.made"),
    "method_added": CLASS + "\n    def extra(self):\n        return 1\n",
    "method_left_out": CLASS[: CLASS.index("    def forward")],
    "method_renamed": CLASS.replace("forward", "forwrad"),
    "attribute_added": CLASS.replace("size = 3", "size = 3\n    momentum = 0.1"),
    "property_added": CLASS + "\n    @property\n    def total(self):\n        return 1\n",
    "static_method_added": CLASS + "\n    @staticmethod\n    def total():\n        return 1\n",
    "decorated": CLASS.replace("    def forward", "    @functools.lru_cache\n    def forward"),
    "methods_exchanged": CLASS + "\n    __init__, forward = forward, __init__\n",
    "replaced_later": CLASS + "\nNet.forward = lambda self, x: x\n",
    "attribute_set_later": CLASS + "\nNet.weight = 1\n",
}


@pytest.mark.parametrize("source", SAME_CLASS.values(), ids=SAME_CLASS.keys())
def test_a_class_as_it_was_is_untouched(source: str) -> None:
    assert starter.untouched("net", "Net", defined(source, "Net"))


@pytest.mark.parametrize("source", OTHER_CLASS.values(), ids=OTHER_CLASS.keys())
def test_a_changed_class_is_touched(source: str) -> None:
    assert not starter.untouched("net", "Net", defined(source, "Net"))


def test_a_class_that_the_starter_does_not_define_is_touched() -> None:
    assert not starter.untouched("scale", "Net", defined(CLASS, "Net"))
    assert not starter.untouched("net", "Net", defined("class Net: pass", "Net"))


# 그 밖의 값


@pytest.mark.parametrize("value", [None, 3, "def scale(): ...", len, functools.partial(int), object(), [], int.__add__])
def test_other_values_are_never_untouched(value: Any) -> None:
    assert not starter.untouched("scale", "scale", value)


# 설치된 자료


def test_every_exercise_has_a_starter_and_an_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    cells = starter.cells()
    assert list(cells) == exercise_ids()
    for exercise, cell in cells.items():
        assert set(cell) == {"starter", "answer"} and cell["starter"] != cell["answer"], exercise
        compile(cell["starter"], exercise, "exec")
        compile(cell["answer"], exercise, "exec")
