"""README의 명령과 CI가 실행하는 명령은 같은 것입니다."""

from __future__ import annotations

import re
from pathlib import Path

from nnbox import authoring

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def commands(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)\n```", README, re.DOTALL)


def test_ci_runs_the_command_of_the_readme() -> None:
    assert (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()[-1] == commands("sh")[1]


def test_the_public_workflow_runs_the_same_script() -> None:
    assert "run: bash .ci/run" in (ROOT / ".github" / "workflows" / "test.yml").read_text(encoding="utf-8")


def test_each_command_has_its_windows_line() -> None:
    def windows(command: str) -> str:
        command = command.replace("python3", "python").replace(".venv/bin/", ".venv\\Scripts\\")
        return command.replace("tests/constraints.txt", "tests\\constraints.txt")

    assert commands("bat") == [windows(command) for command in commands("sh")]


def test_nothing_is_stale_or_missing() -> None:
    assert authoring.check() == []
