"""답 하나가 시험 하나입니다. `right_*.py`는 통과해야 하고, `wrong_<이름표>*.py`는 그 이름표로 거절되어야 합니다.

이름표가 없는 오답은 `wrong_unlabelled__*.py`입니다. 연습마다 시작 코드와 모범 답안도 시험합니다.
채점하기 전과 후에 전역 상태와 학습자의 값이 같은지도 함께 봅니다.
"""

from __future__ import annotations

import dataclasses
import linecache
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy
import pytest
import torch
from torch import nn

from nnbox import checker, isolation, starter
from nnbox.isolation import unchanged_globals
from nnbox.lessons import exercise_ids, find
from nnbox.result import Outcome

UNLABELLED = (None, "raises")


def pytest_configure(config: pytest.Config) -> None:
    isolation.SEED += config.getoption("seed")


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    if file_path.suffix == ".py" and file_path.name.startswith(("right_", "wrong_")):
        return AnswerFile.from_parent(parent, path=file_path)
    return None


def pytest_pycollect_makemodule(module_path: Path, parent: pytest.Collector) -> pytest.Module | None:
    # 답 하나를 콕 집어 시험할 때, pytest가 그 파일을 시험 모듈로도 불러오지 않게 합니다.
    return NoTests.from_parent(parent, path=module_path) if module_path.name.startswith(("right_", "wrong_")) else None


class NoTests(pytest.Module):
    def collect(self) -> list[pytest.Item]:
        return []


class AnswerFile(pytest.File):
    def collect(self) -> Iterator[pytest.Item]:
        yield AnswerItem.from_parent(self, name=self.path.parent.name)


class AnswerItem(pytest.Item):
    """답 하나를 실행하고 채점합니다."""

    def runtest(self) -> None:
        source = self.path.read_text(encoding="utf-8")
        kind, _, rest = self.path.stem.partition("_")
        # 답의 셀이 기본 dtype 같은 것을 바꾸어도 다음 답은 모릅니다.
        with unchanged_globals():
            judge(self.name, source, None if kind == "right" else rest.split("__")[0])

    def repr_failure(self, excinfo, style=None):
        return str(excinfo.value) if isinstance(excinfo.value, Misjudged) else super().repr_failure(excinfo, style)

    def reportinfo(self):
        return self.path, 0, f"{self.name}/{self.path.name}"


class Misjudged(Exception):
    """채점의 결과가 파일의 이름과 다릅니다."""


def judge(exercise_id: str, source: str, label: str | None) -> None:
    """답을 채점하고, 기다린 결과가 아니면 `Misjudged`를 냅니다. `label`이 `None`이면 맞은 답입니다."""
    exercise = find(exercise_id)
    if exercise is None:
        raise Misjudged(f"`{exercise_id}` 연습이 없습니다.")
    if label == "too_slow":
        exercise = dataclasses.replace(exercise, seconds=1.0)
    # 채점과 다른 난수라야, 셀에서 만든 가중치와 시험 입력이 같은 값이 되지 않습니다.
    torch.manual_seed(isolation.SEED + 1)
    namespace = run(source)
    given = {name: namespace[name] for name in (*exercise.needs, *exercise.given) if name in namespace}
    before = (global_state(), [trace(value) for value in given.values()])
    result = checker.run(exercise, namespace)
    after = (global_state(), [trace(value) for value in given.values()])
    if before != after:
        raise Misjudged("채점이 흔적을 남겼습니다.")
    if label is None:
        expected = result.outcome is Outcome.PASSED
    else:
        labels = UNLABELLED if label == "unlabelled" else (label,)
        expected = result.outcome in (Outcome.WRONG, Outcome.RAISED) and result.label in labels
    if not expected:
        raise Misjudged(f"{result.outcome.name}, 이름표 {result.label}\n{result}")


def run(source: str) -> dict[str, Any]:
    """답을 노트북의 셀처럼 실행하고, 만들어진 이름을 돌려줍니다."""
    filename = f"<answer-{abs(hash(source))}>"
    linecache.cache[filename] = (len(source), None, source.splitlines(keepends=True), filename)
    namespace: dict[str, Any] = {"__name__": "__main__"}
    exec(compile(source, filename, "exec", dont_inherit=True), namespace)
    return namespace


def global_state() -> tuple[Any, ...]:
    """채점이 되돌려야 하는 전역 상태."""
    return (
        torch.get_rng_state().tolist(),
        str(numpy.random.get_state()),
        random.getstate(),
        torch.is_grad_enabled(),
        torch.get_default_dtype(),
        torch.are_deterministic_algorithms_enabled(),
        nn.LazyLinear.__init__,
    )


def trace(value: Any) -> Any:
    """값에 남은 흔적을 견줄 수 있는 모양으로."""
    if isinstance(value, torch.Tensor):
        if torch.nn.parameter.is_lazy(value):
            return "lazy"
        content = None if value.is_meta else value.detach().flatten().tolist()
        grad = None if not value.is_leaf or value.grad is None else value.grad.flatten().tolist()
        return tuple(value.shape), str(content), str(grad), value.requires_grad
    if isinstance(value, nn.Module):
        own = [(name, one.training, len(one._forward_hooks), len(one._forward_pre_hooks)) for name, one in value.named_modules()]
        tensors = [*value.named_parameters(remove_duplicate=False), *value.named_buffers(remove_duplicate=False)]
        return own, [(name, id(one), trace(one)) for name, one in tensors]
    if isinstance(value, type):
        return {name: trace(held) for name, held in vars(value).items() if not name.startswith("__")}
    if isinstance(value, (dict, list, tuple)):
        return repr(value)
    return id(value)


@pytest.fixture(params=exercise_ids())
def exercise_id(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def cell(exercise_id: str) -> dict[str, str]:
    return starter.cells()[exercise_id]
