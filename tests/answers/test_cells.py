"""레슨의 시작 코드와 모범 답안을 채점합니다."""

from __future__ import annotations

from conftest import judge, run

from nnbox import checker
from nnbox.lessons import find
from nnbox.result import Outcome

IMPORTS = "import copy\nimport torch\nimport torch.nn.functional as F\nfrom torch import nn\n"


def test_untouched_starter_is_unattempted(exercise_id: str, cell: dict[str, str]) -> None:
    result = checker.run(find(exercise_id), run(IMPORTS + cell["starter"]))
    assert result.outcome is Outcome.UNATTEMPTED, str(result)


def test_missing_names_are_unattempted(exercise_id: str) -> None:
    assert checker.run(find(exercise_id), {}).outcome is Outcome.UNATTEMPTED


def test_model_answer_passes(exercise_id: str, cell: dict[str, str]) -> None:
    judge(exercise_id, IMPORTS + cell["answer"], None)
