"""nbval이 모든 노트북의 모든 셀을 정말로 실행하는지, 고장 난 셀에서 정말로 실패하는지."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

from nnbox.lessons import lessons

ROOT = Path(__file__).resolve().parents[1]


def run_pytest(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """저장소의 설정 그대로 pytest를 실행합니다."""
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-c", str(ROOT / "pyproject.toml"), "-q", *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
    )


def changed(tmp_path: Path, source: Path, change) -> Path:
    """노트북을 복사하고 `change`로 고칩니다."""
    notebook = nbformat.read(source, as_version=4)
    change(notebook)
    path = tmp_path / source.name
    nbformat.write(notebook, path)
    return path


def last_code(notebook) -> nbformat.NotebookNode:
    return [cell for cell in notebook.cells if cell.cell_type == "code" and "print" in cell.source][-1]


def test_one_run_of_pytest_collects_every_cell_of_every_notebook() -> None:
    collected = run_pytest("--collect-only", "notebooks", "solutions").stdout
    for lesson in lessons():
        for folder in ("notebooks", "solutions"):
            path = ROOT / folder / f"{lesson.slug}.ipynb"
            cells = [cell for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == "code"]
            assert collected.count(f"{folder}/{lesson.slug}.ipynb::") == len(cells)


def test_testpaths_hold_the_notebooks(pytestconfig: pytest.Config) -> None:
    assert {"tests", "notebooks", "solutions"} <= set(pytestconfig.getini("testpaths"))


@pytest.mark.parametrize("folder", ["notebooks", "solutions"])
def test_a_broken_cell_fails_the_run(tmp_path: Path, folder: str) -> None:
    def break_it(notebook) -> None:
        last_code(notebook).source += "\nraise RuntimeError('고장')"

    path = changed(tmp_path, ROOT / folder / "00_start.ipynb", break_it)
    ran = run_pytest(path)
    assert ran.returncode == 1 and "1 failed" in ran.stdout, ran.stdout


def test_another_output_fails_the_run(tmp_path: Path) -> None:
    def falsify(notebook) -> None:
        last_code(notebook).outputs[0].text = "tensor([False])\n"

    path = changed(tmp_path, ROOT / "solutions" / "00_start.ipynb", falsify)
    ran = run_pytest(path)
    assert ran.returncode == 1 and "mismatch" in ran.stdout, ran.stdout


def test_an_untouched_copy_passes(tmp_path: Path) -> None:
    path = changed(tmp_path, ROOT / "solutions" / "00_start.ipynb", lambda notebook: None)
    ran = run_pytest(path)
    assert ran.returncode == 0, ran.stdout
