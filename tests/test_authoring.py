"""원본에서 노트북까지: 같은 원본에서 같은 바이트가 나오고, 모자란 것마다 이름과 고치는 명령이 나옵니다.

대부분은 임시 폴더의 작은 과정으로 봅니다. 끝의 몇 가지는 진짜 레슨으로 봅니다.
"""

from __future__ import annotations

import builtins
import importlib.machinery
import importlib.util
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient.exceptions import CellExecutionError

from nnbox import authoring, lint
from nnbox.authoring import SourceError
from nnbox.exercise import Exercise, Kind
from nnbox.lessons import Lesson, lessons

SOURCE = '''\
# %% [markdown]
r"""
## 하나씩 봅니다

본문입니다. `layers[0](x)` 같은 코드는 링크가 아닙니다. [아래](#정리)와 [바깥](https://pytorch.org)은 그대로 둡니다.

```python
layers[0](hidden)
```
"""

# %%
layers = [abs]
print(layers[0](-3))

# %% volatile=true
import time

print(time.perf_counter())
time.perf_counter()

# %% [markdown]
r"""
### 연습 · 이름
"""

# %% todo="alpha"
# TODO: 값을 만드세요.
start = 1
# >>> 답
alpha_secret = start + 41
# >>> 빈칸
# alpha_secret = ...
# <<<
end = 2

# %% todo="beta"
def beta(x):
    # >>> 답
    beta_secret = x * 2
    return beta_secret
    # >>> 빈칸
    # # TODO: 두 배를 돌려주세요.
    # ...
    # <<<

# %%
class Box:
    pass

# %%
[1, 2]

# %% [markdown]
r"""
## 정리

| 하나 | 둘 |
| --- | --- |

## 확인 문제

1. 무엇일까요?
"""
'''

README = "# 과정\n\n<!-- 레슨 표 -->\n옛 표\n<!-- 레슨 표 끝 -->\n\n끝.\n"
PYPROJECT = '[project]\nname = "nnbox"\n\n[tool.nnbox]\nrepository = "nnbox/nnbox"\nref = "main"\n'


@dataclass
class Course:
    """임시 폴더의 과정. 레슨 둘, 연습 넷."""

    root: Path
    lessons: list[Lesson]
    exercises: dict[str, Exercise]

    def path(self, name: str) -> Path:
        return self.root / name

    def read(self, name: str) -> str:
        return self.path(name).read_text(encoding="utf-8")

    def edit(self, name: str, old: str, new: str) -> None:
        text = self.read(name)
        assert old in text
        self.path(name).write_text(text.replace(old, new), encoding="utf-8", newline="\n")

    def cells(self, number: int = 0) -> list[authoring.Cell]:
        return authoring.read_lesson(self.lessons[number], self.root)

    def problems(self) -> list[str]:
        return authoring.check(self.root)

    def build(self, *slugs: str) -> None:
        authoring.build(list(slugs), self.root)


def exercise(name: str) -> Exercise:
    made = Exercise(name, "이름", {name: Kind.VALUE}, ("어디를 볼지", "무엇을 쓸지"))
    made.goal("이루었어요")(lambda: True)
    made.diagnosis("mixed_up", why="그래서예요.", next="바꿔 보세요.")(lambda: True)
    return made


@pytest.fixture
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Course:
    root = tmp_path / "나의 과정"
    goals = ("하나를 압니다.", "둘을 압니다.", "셋을 압니다.")
    made = Course(
        root,
        [
            Lesson("00_first", "첫 레슨", "처음 배우는 것", (5, 10), goals, "first", ("alpha", "beta")),
            Lesson("01_second", "다음 레슨", "다음에 배우는 것", (20, 30), goals, "second", ("gamma", "delta")),
        ],
        {name: exercise(name) for name in ("alpha", "beta", "gamma", "delta")},
    )
    for module in (authoring, lint):
        monkeypatch.setattr(module, "lessons", lambda: tuple(made.lessons))
    monkeypatch.setattr(Lesson, "_load", lambda lesson, name: made.exercises[name])
    monkeypatch.setattr(authoring, "execute", lambda notebook, root: [[] for _ in notebook.cells])
    for folder in ("solutions", "notebooks", "helpers/nnbox/exercises"):
        (root / folder).mkdir(parents=True)
    for name in made.exercises:
        answers = root / "tests" / "answers" / name
        answers.mkdir(parents=True)
        for file in ("right_one", "right_two", "right_three", "wrong_mixed_up"):
            (answers / f"{file}.py").write_text("", encoding="utf-8")
    second = SOURCE.replace("alpha", "gamma").replace("beta", "delta")
    files = {
        "pyproject.toml": PYPROJECT,
        "README.md": README,
        "solutions/00_first.py": SOURCE,
        "solutions/01_second.py": second,
    }
    for name, text in files.items():
        (root / name).write_text(text, encoding="utf-8", newline="\n")
    made.build()
    return made


# 표시의 규칙


@pytest.mark.parametrize(
    ("source", "starter", "answer"),
    [
        ("x = 1", "x = 1", "x = 1"),
        ("# >>> 답\nx = 1\n# >>> 빈칸\n# x = ...\n# <<<", "x = ...", "x = 1"),
        ("a\n# >>> 답\nx\n# >>> 빈칸\n# y\n# <<<\nb", "a\ny\nb", "a\nx\nb"),
        ("# >>> 답\nx\n# >>> 빈칸\n# # TODO: 하세요\n# <<<", "# TODO: 하세요", "x"),
        (
            "def f():\n    # >>> 답\n    return 1\n    # >>> 빈칸\n    # ...\n    # <<<",
            "def f():\n    ...",
            "def f():\n    return 1",
        ),
        ("# >>> 답\nif a:\n    b\n# >>> 빈칸\n# if a:\n#     ...\n# <<<", "if a:\n    ...", "if a:\n    b"),
        ("# >>> 답\nx\n# >>> 빈칸\n# y\n\n#\n# z\n# <<<", "y\n\n\nz", "x"),
        ("# >>> 답\n# >>> 빈칸\n# y\n# <<<", "y", ""),
        ("# >>> 답\nx\n# >>> 빈칸\n# <<<", "", "x"),
        (
            "# >>> 답\nx\n# >>> 빈칸\n# y\n# <<<\nmiddle\n# >>> 답\nz\n# >>> 빈칸\n# w\n# <<<",
            "y\nmiddle\nw",
            "x\nmiddle\nz",
        ),
        ("print('# >>> 답')  # >>> 답 아님", "print('# >>> 답')  # >>> 답 아님", "print('# >>> 답')  # >>> 답 아님"),
    ],
)
def test_split_takes_the_answer_and_the_starter_apart(source: str, starter: str, answer: str) -> None:
    assert authoring.split(source, "여기") == (starter, answer)


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("# <<<", "`# >>> 답` 자리에 `# <<<` 표시가 있습니다."),
        ("# >>> 빈칸\n# x\n# <<<", "`# >>> 답` 자리에 `# >>> 빈칸` 표시가 있습니다."),
        ("# >>> 답\nx\n# >>> 답", "`# >>> 빈칸` 자리에 `# >>> 답` 표시가 있습니다."),
        ("# >>> 답\nx\n# <<<", "`# >>> 빈칸` 자리에 `# <<<` 표시가 있습니다."),
        ("# >>> 답\nx\n# >>> 빈칸\n# x\n# >>> 답", "`# <<<` 자리에 `# >>> 답` 표시가 있습니다."),
        ("# >>> 답\nx", "`# >>> 빈칸` 표시가 없습니다."),
        ("# >>> 답\nx\n# >>> 빈칸\n# x = ...", "`# <<<` 표시가 없습니다."),
        ("# >>> 답\nx\n# >>> 빈칸\nx = ...\n# <<<", "빈칸의 줄은 `# `으로 시작해야 합니다: x = ..."),
        ("# >>> 정답\nx\n# >>> 빈칸\n# x\n# <<<", "`# >>> 답` 자리에 `# >>> 빈칸` 표시가 있습니다."),
    ],
)
def test_marks_out_of_order_are_named(source: str, message: str) -> None:
    with pytest.raises(SourceError) as raised:
        authoring.split(source, "00_x.py 셀 3")
    assert str(raised.value) == f"00_x.py 셀 3: {message}"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('# %% todo="alpha"\n', "# %%\n", '00_first.py 셀 5: todo="연습의 id"와 빈칸은 함께 있어야 합니다.'),
        ("# %%\nlayers", '# %% todo="alpha"\nlayers', '00_first.py 셀 2: todo="연습의 id"와 빈칸은 함께 있어야 합니다.'),
        ("volatile=true", "volatil=true", "00_first.py 셀 3: 모르는 표시입니다: volatil"),
        ('todo="alpha"', 'todo="alpha" tags=["x"]', "00_first.py 셀 5: 모르는 표시입니다: tags"),
        ("    # <<<\n", "", "00_first.py 셀 6: `# <<<` 표시가 없습니다."),
    ],
)
def test_a_source_that_cannot_be_read_is_named(course: Course, old: str, new: str, message: str) -> None:
    course.edit("solutions/00_first.py", old, new)
    with pytest.raises(SourceError) as raised:
        course.cells()
    assert str(raised.value) == message
    assert course.problems() == [message]


def test_a_missing_source_is_named(course: Course) -> None:
    course.path("solutions/01_second.py").unlink()
    assert course.problems() == ["solutions/01_second.py: 파일이 없습니다. 레슨의 원본을 만드세요."]


def test_a_source_in_another_encoding_is_named(course: Course) -> None:
    course.path("solutions/00_first.py").write_bytes(SOURCE.encode("cp949"))
    assert course.problems() == ["solutions/00_first.py: UTF-8이 아닙니다. UTF-8로 다시 저장하세요."]


# 노트북


def test_the_same_source_gives_the_same_bytes(course: Course) -> None:
    before = {path: path.read_bytes() for path in course.root.rglob("*") if path.is_file()}
    course.build()
    assert {path: path.read_bytes() for path in course.root.rglob("*") if path.is_file()} == before
    for path, content in before.items():
        if path.suffix == ".ipynb":
            assert b"\r" not in content and content.endswith(b"}\n") and "첫 레슨".encode() in content


def ids(cells: list[authoring.Cell]) -> list[str]:
    return [node.id for node in authoring.learner_notebook(cells).cells]


def test_cell_ids_come_from_place_and_content(course: Course) -> None:
    before = ids(course.cells())
    assert before == ids(course.cells()) and len(set(before)) == len(before)
    assert all(re.fullmatch(r"[a-zA-Z0-9_-]{1,64}", one) for one in before)
    course.edit("solutions/00_first.py", "본문입니다.", "고친 본문입니다.")
    assert [n for n, (old, new) in enumerate(zip(before, ids(course.cells()))) if old != new] == [2]


def test_equal_cells_still_have_their_own_ids(course: Course) -> None:
    course.edit("solutions/00_first.py", "# %%\n[1, 2]", "# %%\n[1, 2]\n\n# %%\n[1, 2]")
    assert len(set(ids(course.cells()))) == len(course.cells())


def test_the_learner_notebook_has_no_outputs_and_no_answers(course: Course) -> None:
    text = course.read("notebooks/00_first.ipynb")
    assert "secret = start" not in text and "beta_secret" not in text
    assert ">>>" not in text and "<<<" not in text
    notebook = nbformat.reads(text, as_version=4)
    nbformat.validate(notebook)
    assert all(cell.outputs == [] and cell.execution_count is None for cell in notebook.cells if cell.cell_type == "code")


def test_exercises_carry_their_tags_and_names(course: Course) -> None:
    notebook = nbformat.read(course.path("notebooks/00_first.ipynb"), as_version=4)
    marked = [(cell.source, dict(cell.metadata)) for cell in notebook.cells if "nnbox" in cell.metadata]
    alpha, check_alpha, beta, check_beta = marked
    assert alpha[0] == "# TODO: 값을 만드세요.\nstart = 1\nalpha_secret = ...\nend = 2"
    assert beta[0] == "def beta(x):\n    # TODO: 두 배를 돌려주세요.\n    ..."
    assert alpha[1] == {"tags": ["todo"], "nnbox": {"exercise": "alpha"}}
    assert check_alpha == ('check("alpha")', {"tags": ["check"], "nnbox": {"exercise": "alpha"}})
    assert check_beta == ('check("beta")', {"tags": ["check"], "nnbox": {"exercise": "beta"}})
    solution = nbformat.read(course.path("solutions/00_first.ipynb"), as_version=4)
    answers = [cell.source for cell in solution.cells if "todo" in cell.metadata.get("tags", [])]
    assert "alpha_secret = start + 41" in answers[0] and answers[1].endswith("    return beta_secret")


def test_nothing_of_jupytext_leaks(course: Course) -> None:
    for name in ("notebooks/00_first.ipynb", "solutions/00_first.ipynb"):
        notebook = nbformat.read(course.path(name), as_version=4)
        assert notebook.metadata == authoring.KERNEL
        assert {key for cell in notebook.cells for key in cell.metadata} <= {"tags", "nnbox", "jupyter", "cellView"}


def test_header_and_closing_lead_from_lesson_to_lesson(course: Course) -> None:
    first, second = (authoring.learner_notebook(course.cells(n)).cells for n in (0, 1))
    badge = "https://colab.research.google.com/github/nnbox/nnbox/blob/main/notebooks/00_first.ipynb"
    assert first[0].source.startswith("# 0. 첫 레슨\n") and badge in first[0].source
    assert "- 둘을 압니다." in first[0].source and "5~10분" in first[0].source
    assert "Python을 읽고 쓸 수 있으면" in first[0].source
    assert "[0. 첫 레슨](00_first.ipynb)" in second[0].source
    assert "[1. 다음 레슨](01_second.ipynb) · 다음에 배우는 것" in first[-1].source and "01_second.ipynb)" in first[-1].source
    assert "마지막 노트북입니다" in second[-1].source


def test_the_setup_cell_is_folded(course: Course) -> None:
    setup = authoring.learner_notebook(course.cells()).cells[1]
    assert setup.metadata == {"tags": ["setup"], "jupyter": {"source_hidden": True}, "cellView": "form"}


# 준비 셀


@pytest.fixture
def setup(course: Course, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Any]:
    """준비 셀을 실행하고, 적힌 글과 실행한 명령을 돌려줍니다. `found`는 nnbox가 차례로 보이는지."""

    def run(found: list[bool]) -> tuple[str, list[list[str]]]:
        commands: list[list[str]] = []
        real = importlib.util.find_spec

        def find_spec(name: str) -> importlib.machinery.ModuleSpec | None:
            return (real(name) if found.pop(0) else None) if name == "nnbox" else real(name)

        def pip(command: list[str], check: bool) -> None:
            assert check, "설치에 실패하면 그 자리에서 멈추어야 합니다."
            commands.append(command)

        with monkeypatch.context() as patch:
            patch.setattr(importlib.util, "find_spec", find_spec)
            patch.setattr(subprocess, "run", pip)
            exec(course.cells()[1].starter, {})
        return capsys.readouterr().out, commands

    return run


def test_setup_where_nnbox_is_installed(setup: Callable[..., Any]) -> None:
    assert setup([True, True]) == ("", [])


def test_setup_elsewhere_tells_the_command(setup: Callable[..., Any]) -> None:
    told, commands = setup([False, False])
    assert commands == [] and f'"{sys.executable}" -m pip install -e .' in told


def test_setup_on_colab_leaves_torch_alone(setup: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "google.colab", builtins)
    told, commands = setup([False, True])
    assert told == ""
    assert commands[0][:4] == [sys.executable, "-m", "pip", "install"] and "--no-deps" in commands[0]
    assert commands[0][-1] == "https://github.com/nnbox/nnbox/archive/main.zip"


# 실행


@pytest.fixture
def real_execute(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Any]:
    """`course`가 바꾸어 두기 전의 `execute`."""
    return authoring.execute


def test_outputs_are_kept_unless_volatile(
    real_execute: Callable[..., Any], course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(authoring, "execute", real_execute)
    course.edit("solutions/00_first.py", "[1, 2]\n", "import os\nos.path.basename(os.getcwd())\n")
    course.build("00_first")
    notebook = nbformat.read(course.path("solutions/00_first.ipynb"), as_version=4)
    code = {cell.source.splitlines()[-1]: cell for cell in notebook.cells if cell.cell_type == "code"}
    printed = code["print(layers[0](-3))"]
    assert [output.text for output in printed.outputs] == ["3\n"] and printed.metadata.tags == ["nbval-check-output"]
    unstable = code["time.perf_counter()"]
    assert unstable.outputs == [] and unstable.metadata.tags == ["nbval-ignore-output"]
    shown = code["os.path.basename(os.getcwd())"].outputs[0]
    assert shown.data["text/plain"] == "'solutions'" and shown.execution_count is None
    assert "nbval-check-output" in code['check("alpha")'].metadata.tags
    assert [cell.execution_count for cell in notebook.cells if cell.cell_type == "code"] == [*range(1, len(code) + 1)]
    assert all("execution" not in cell.metadata for cell in notebook.cells), "실행한 시각은 남지 않습니다."
    assert course.problems() == [], "출력은 원본과 견주지 않습니다."


def test_a_solution_that_fails_is_not_written(course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(notebook: Any, root: Path) -> Any:
        raise CellExecutionError("traceback", "ValueError", "x")

    before = course.read("solutions/00_first.ipynb")
    monkeypatch.setattr(authoring, "execute", fails)
    with pytest.raises(CellExecutionError):
        course.build("00_first")
    assert course.read("solutions/00_first.ipynb") == before


def test_widgets_and_counts_are_left_out_of_outputs() -> None:
    widget = {"application/vnd.jupyter.widget-view+json": {"model_id": "random"}, "text/plain": "VBox()"}
    output = nbformat.v4.new_output("execute_result", data=widget, execution_count=7)
    cell = nbformat.v4.new_code_cell("x", outputs=[output, nbformat.v4.new_output("stream", text="a")])
    kept = authoring._kept_outputs(cell)
    assert kept[0].data == {"text/plain": "VBox()"} and kept[0].execution_count is None and kept[1].text == "a"


# --check: 오래된 것


def test_a_fresh_course_has_no_problems(course: Course) -> None:
    assert course.problems() == []
    assert "| [0. 첫 레슨](notebooks/00_first.ipynb) | 처음 배우는 것 | 2개 | 5~10분 |" in course.read("README.md")
    assert course.read("README.md").endswith("\n\n끝.\n")


def damage(name: str, old: str | None, new: str) -> Callable[[Course], None]:
    """`name`의 글을 바꿉니다. `old`가 `None`이면 통째로."""

    def do(course: Course) -> None:
        if old is None:
            course.path(name).write_text(new, encoding="utf-8")
        else:
            course.edit(name, old, new)

    return do


def remove(name: str) -> Callable[[Course], None]:
    return lambda course: course.path(name).unlink()


ALL = "python -m nnbox.authoring"
CELLS = "helpers/nnbox/exercises/cells.json"
STALE: dict[str, tuple[Callable[[Course], None], list[str]]] = {
    "learner_edited": (
        damage("notebooks/00_first.ipynb", "본문입니다", "손으로 고침"),
        [f"notebooks/00_first.ipynb: 원본과 다릅니다. `{ALL}`"],
    ),
    "learner_with_output": (
        damage(
            "notebooks/00_first.ipynb", '"outputs": []', '"outputs": [{"name": "stdout", "output_type": "stream", "text": ""}]'
        ),
        [f"notebooks/00_first.ipynb: 원본과 다릅니다. `{ALL}`"],
    ),
    "learner_missing": (
        remove("notebooks/01_second.ipynb"),
        [
            f"notebooks/01_second.ipynb: 원본과 다릅니다. `{ALL}`",
            "README.md: 링크 notebooks/01_second.ipynb 자리에 파일이 없습니다",
            "solutions/00_first.py: 링크 01_second.ipynb 자리에 파일이 없습니다",
        ],
    ),
    "learner_in_conflict": (
        damage("notebooks/00_first.ipynb", None, "<<<<<<< HEAD\n{"),
        [f"notebooks/00_first.ipynb: 원본과 다릅니다. `{ALL}`"],
    ),
    "solution_edited": (
        damage("solutions/01_second.ipynb", "start + 41", "start + 40"),
        [f"solutions/01_second.ipynb: 원본과 다릅니다. `{ALL} 01_second`"],
    ),
    "solution_missing": (
        remove("solutions/00_first.ipynb"),
        [f"solutions/00_first.ipynb: 원본과 다릅니다. `{ALL} 00_first`"],
    ),
    "solution_in_conflict": (
        damage("solutions/00_first.ipynb", None, "<<<<<<< HEAD\n{"),
        [f"solutions/00_first.ipynb: 원본과 다릅니다. `{ALL} 00_first`"],
    ),
    "solution_is_no_notebook": (
        damage("solutions/00_first.ipynb", None, "[]"),
        [f"solutions/00_first.ipynb: 원본과 다릅니다. `{ALL} 00_first`"],
    ),
    "solution_in_another_encoding": (
        lambda course: course.path("solutions/00_first.ipynb").write_bytes("한글".encode("cp949")),
        [f"solutions/00_first.ipynb: 원본과 다릅니다. `{ALL} 00_first`"],
    ),
    "cells_stale": (damage(CELLS, "start + 41", "start + 40"), [f"{CELLS}: 원본과 다릅니다. `{ALL}`"]),
    "cells_missing": (remove(CELLS), [f"{CELLS}: 원본과 다릅니다. `{ALL}`"]),
    "source_edited": (
        damage("solutions/00_first.py", "start + 41", "start + 40"),
        [f"{CELLS}: 원본과 다릅니다. `{ALL}`", f"solutions/00_first.ipynb: 원본과 다릅니다. `{ALL} 00_first`"],
    ),
    "table_stale": (damage("README.md", "5~10분", "5~11분"), [f"README.md: 레슨 표가 오래되었습니다. `{ALL}`"]),
    "lesson_renamed": (
        lambda course: course.lessons.__setitem__(1, replace(course.lessons[1], title="새 이름")),
        [
            f"notebooks/00_first.ipynb: 원본과 다릅니다. `{ALL}`",
            f"notebooks/01_second.ipynb: 원본과 다릅니다. `{ALL}`",
            f"solutions/00_first.ipynb: 원본과 다릅니다. `{ALL} 00_first`",
            f"solutions/01_second.ipynb: 원본과 다릅니다. `{ALL} 01_second`",
            f"README.md: 레슨 표가 오래되었습니다. `{ALL}`",
        ],
    ),
}


@pytest.mark.parametrize(("spoil", "expected"), STALE.values(), ids=STALE.keys())
def test_what_is_stale_is_named_with_its_mend(course: Course, spoil: Callable[[Course], None], expected: list[str]) -> None:
    spoil(course)
    found = course.problems()
    assert len(found) == len(expected), found
    for one, words in zip(found, expected):
        assert words in one
    # 적힌 명령을 그대로 실행하면 고쳐집니다.
    for slug in re.findall(rf"`{ALL} ?(.*?)`", "\n".join(found)):
        course.build(*slug.split())
    assert course.problems() == []


def test_outputs_of_a_solution_are_not_compared(course: Course) -> None:
    notebook = nbformat.read(course.path("solutions/00_first.ipynb"), as_version=4)
    notebook.cells[3].outputs = [nbformat.v4.new_output("stream", text="다른 출력\n")]
    notebook.cells[3].execution_count = 4
    course.path("solutions/00_first.ipynb").write_text(authoring.dump(notebook), encoding="utf-8")
    assert course.problems() == []


@pytest.mark.parametrize("spoil", [damage("README.md", None, "# 표가 없음\n"), remove("README.md")], ids=["no_place", "no_file"])
def test_a_readme_without_a_table_is_named(course: Course, spoil: Callable[[Course], None]) -> None:
    spoil(course)
    assert course.problems() == ["README.md: `<!-- 레슨 표 -->` 자리가 없습니다."]


@pytest.mark.parametrize("folder", ["notebooks", "solutions"])
def test_a_notebook_without_a_source_is_named(course: Course, folder: str) -> None:
    course.path(f"{folder}/07_old.ipynb").write_text("{}", encoding="utf-8")
    (found,) = course.problems()
    assert found == f"{folder}/07_old.ipynb: 원본이 없습니다. 지우거나 solutions/07_old.py를 만드세요."


def test_building_one_lesson_leaves_the_others(course: Course) -> None:
    course.edit("notebooks/01_second.ipynb", "본문입니다", "손으로 고침")
    course.edit("notebooks/00_first.ipynb", "본문입니다", "손으로 고침")
    course.build("00_first")
    assert "손으로" not in course.read("notebooks/00_first.ipynb") and "손으로" in course.read("notebooks/01_second.ipynb")


# --check: 모자란 것


def hints(*texts: str) -> Callable[[Course], None]:
    return lambda course: setattr(course.exercises["alpha"], "hints", texts)


def lesson(**fields: Any) -> Callable[[Course], None]:
    return lambda course: course.lessons.__setitem__(0, replace(course.lessons[0], **fields))


ALPHA = "exercises/first/alpha.py"
LACKING: dict[str, tuple[Callable[[Course], None], str]] = {
    "no_hints": (hints(), f"{ALPHA}: 힌트가 둘보다 적거나 비어 있습니다."),
    "one_hint": (hints("하나"), f"{ALPHA}: 힌트가 둘보다 적거나 비어 있습니다."),
    "empty_hint": (hints("하나", ""), f"{ALPHA}: 힌트가 둘보다 적거나 비어 있습니다."),
    "no_goal": (lambda course: course.exercises["alpha"].goals.clear(), f"{ALPHA}: 목표가 없습니다."),
    "no_diagnosis": (lambda course: course.exercises["alpha"].diagnoses.clear(), f"{ALPHA}: 진단이 없습니다."),
    "two_right_answers": (
        remove("tests/answers/alpha/right_two.py"),
        "tests/answers/alpha/: 맞은 답(right_*.py)이 셋보다 적습니다.",
    ),
    "no_wrong_answer": (remove("tests/answers/alpha/wrong_mixed_up.py"), "tests/answers/alpha/: 틀린 답(wrong_*.py)이 없습니다."),
    "diagnosis_never_reached": (
        lambda course: course.exercises["alpha"].diagnosis("lost", why="", next="")(lambda: True),
        "tests/answers/alpha/: `lost` 진단에 이르는 wrong_lost.py가 없습니다.",
    ),
    "no_summary": (damage("solutions/00_first.py", "## 정리", "## 끝"), "solutions/00_first.py: `## 정리` 제목이 없습니다."),
    "no_questions": (
        damage("solutions/00_first.py", "## 확인 문제", "### 확인 문제"),
        "solutions/00_first.py: `## 확인 문제` 제목이 없습니다.",
    ),
    "two_goals": (lesson(goals=("하나", "둘")), "first/__init__.py: 학습 목표는 3개에서 5개까지입니다."),
    "six_goals": (lesson(goals=tuple("가나다라마바")), "first/__init__.py: 학습 목표는 3개에서 5개까지입니다."),
    "order": (
        lesson(exercise_ids=("beta", "alpha")),
        "solutions/00_first.py: TODO의 순서가 ['alpha', 'beta']인데 `exercise_ids`에는 ['beta', 'alpha'] 순서입니다.",
    ),
    "exercise_without_todo": (
        lesson(exercise_ids=("alpha", "beta", "gamma")),
        "solutions/00_first.py: TODO의 순서가 ['alpha', 'beta']인데",
    ),
    "dead_link_in_lesson": (
        damage("solutions/00_first.py", "본문입니다.", "[없는 곳](09_gone.ipynb)"),
        "solutions/00_first.py: 링크 09_gone.ipynb 자리에 파일이 없습니다.",
    ),
    "dead_link_in_readme": (
        damage("README.md", "끝.", "[글](docs/없음.md#끝)"),
        "README.md: 링크 docs/없음.md#끝 자리에 파일이 없습니다.",
    ),
    "badge_elsewhere_in_lesson": (
        damage(
            "solutions/00_first.py",
            "본문입니다.",
            "[![열기](https://a.b/c.svg)](https://colab.research.google.com/github/you/fork/blob/main/notebooks/00_first.ipynb)",
        ),
        "00_first.ipynb 주소가 `nnbox/nnbox`의 `main` 갈래를 가리키지 않습니다.",
    ),
    "badge_of_another_branch_in_readme": (
        damage(
            "README.md", "끝.", "[열기](https://colab.research.google.com/github/nnbox/nnbox/blob/dev/notebooks/00_first.ipynb)"
        ),
        "README.md: 링크 https://colab.research.google.com/github/nnbox/nnbox/blob/dev/notebooks/00_first.ipynb 주소가",
    ),
    "wide_line": (
        damage("solutions/00_first.py", "print(layers[0](-3))", f"print({'1 + ' * 40}1)"),
        "solutions/00_first.py: 코드가 ",
    ),
}


@pytest.mark.parametrize(("spoil", "expected"), LACKING.values(), ids=LACKING.keys())
def test_what_is_lacking_is_named(course: Course, spoil: Callable[[Course], None], expected: str) -> None:
    spoil(course)
    course.build()
    assert any(expected in one for one in course.problems()), course.problems()
    assert all("원본과 다릅니다" not in one for one in course.problems())


def test_links_to_real_places_are_no_problem(course: Course) -> None:
    course.edit("README.md", "끝.", "[노트북](notebooks/00_first.ipynb#정리) [원본](solutions/00_first.py) [폴더](tests/answers)")
    course.edit("solutions/00_first.py", "본문입니다.", "[다음](01_second.ipynb) [지금](#정리) [메일](mailto:a@b.c)")
    course.build()
    assert course.problems() == []


# 저장소 바꾸기


@pytest.fixture
def linked(course: Course) -> Course:
    """손으로 적은 링크까지 있는 과정."""
    course.edit(
        "README.md",
        "끝.",
        "`git clone https://github.com/nnbox/nnbox.git`, [이슈](https://github.com/nnbox/nnbox/issues), "
        "[글](https://github.com/nnbox/nnbox/blob/main/README.md), [다른 것](https://github.com/nnbox/nnbox-extra), "
        "[열기](https://colab.research.google.com/github/nnbox/nnbox/blob/main/notebooks/01_second.ipynb)\n\n끝.",
    )
    course.edit("solutions/01_second.py", "본문입니다.", "[원본](https://github.com/nnbox/nnbox/tree/main/solutions)")
    course.build()
    assert course.problems() == []
    return course


def everything(course: Course) -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(course.root.rglob("*.*")) if path.is_file())


@pytest.mark.parametrize("ref", ["dev", "feature/새-레슨", "v1.0"])
def test_one_command_moves_every_badge_and_link(linked: Course, ref: str) -> None:
    authoring.point_to("you/my.fork", ref, linked.root)
    linked.build()
    assert linked.problems() == []
    assert authoring.settings(linked.root) == ("you/my.fork", ref)
    text = everything(linked)
    assert "https://github.com/nnbox/nnbox-extra" in text, "이름이 비슷한 저장소는 그대로입니다."
    text = text.replace("nnbox/nnbox-extra", "")
    assert "nnbox/nnbox" not in text and "/blob/main" not in text and "archive/main" not in text and "tree/main" not in text
    quoted = authoring.quote(ref)
    for link in (
        "https://github.com/you/my.fork.git",
        "https://github.com/you/my.fork/issues",
        f"https://github.com/you/my.fork/blob/{quoted}/README.md",
        f"https://github.com/you/my.fork/tree/{quoted}/solutions",
        f"https://github.com/you/my.fork/archive/{quoted}.zip",
        f"https://colab.research.google.com/github/you/my.fork/blob/{quoted}/notebooks/00_first.ipynb",
        f"https://colab.research.google.com/github/you/my.fork/blob/{quoted}/notebooks/01_second.ipynb",
    ):
        assert link in text


def test_moving_without_a_branch_keeps_the_branch(linked: Course) -> None:
    authoring.point_to("you/fork", None, linked.root)
    assert authoring.settings(linked.root) == ("you/fork", "main")


def test_moving_there_and_back_changes_nothing(linked: Course) -> None:
    before = everything(linked)
    authoring.point_to("you/fork", "dev", linked.root)
    linked.build()
    assert everything(linked) != before
    authoring.point_to("nnbox/nnbox", "main", linked.root)
    linked.build()
    assert everything(linked) == before


# 명령줄


@pytest.fixture
def command(course: Course, monkeypatch: pytest.MonkeyPatch) -> list[tuple[Any, ...]]:
    """명령줄이 부른 것. 진짜 저장소는 건드리지 않습니다."""
    made: list[tuple[Any, ...]] = []
    monkeypatch.setattr(authoring, "build", lambda slugs: made.append(("build", *slugs)))
    monkeypatch.setattr(authoring, "point_to", lambda repository, ref: made.append(("point_to", repository, ref)))
    return made


@pytest.mark.parametrize(
    ("arguments", "calls"),
    [
        ([], [("build",)]),
        (["01_second"], [("build", "01_second")]),
        (["--repository", "you/fork"], [("point_to", "you/fork", None), ("build",)]),
        (["--repository", "you/fork", "--ref", "dev"], [("point_to", "you/fork", "dev"), ("build",)]),
    ],
)
def test_commands_do_what_they_say(command: list[Any], arguments: list[str], calls: list[Any]) -> None:
    assert authoring.main(arguments) == 0
    assert command == calls


@pytest.mark.parametrize(
    "arguments",
    [
        ["02_third"],
        ["--repository", "fork"],
        ["--repository", "https://github.com/you/fork"],
        ["--repository", 'you/fork"'],
        ["--repository", "../.."],
        ["--repository", "you/fork", "--ref", 'a"b'],
        ["--ref", "dev"],
    ],
)
def test_commands_that_make_no_sense_change_nothing(command: list[Any], arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        authoring.main(arguments)
    assert ended.value.code == 2 and command == []


def test_check_ends_with_one_where_something_is_wrong(
    command: list[Any], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(authoring, "check", lambda: ["a.ipynb: 원본과 다릅니다.", "b.py: 힌트가 없습니다."])
    assert authoring.main(["--check"]) == 1
    assert capsys.readouterr().out == "a.ipynb: 원본과 다릅니다.\nb.py: 힌트가 없습니다.\n"
    monkeypatch.setattr(authoring, "check", lambda: [])
    assert authoring.main(["--check"]) == 0
    assert command == []


def test_a_broken_source_is_told_without_a_traceback(
    course: Course, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    build = authoring.build
    monkeypatch.setattr(authoring, "build", lambda slugs: build(slugs, course.root))
    course.edit("solutions/00_first.py", "    # <<<\n", "")
    before = everything(course)
    assert authoring.main([]) == 1
    assert capsys.readouterr().out == "00_first.py 셀 6: `# <<<` 표시가 없습니다.\n"
    assert everything(course) == before, "원본 하나가 잘못되었으면 아무것도 쓰지 않습니다."


@pytest.mark.parametrize("text", ["이것은 = [", "[project]", "[tool.nnbox]\nref = 1", None])
def test_broken_settings_are_told_without_a_traceback(course: Course, text: str | None) -> None:
    (remove("pyproject.toml") if text is None else damage("pyproject.toml", None, text))(course)
    (found,) = course.problems()
    assert found.startswith("pyproject.toml: ") and "읽지 못했습니다" in found


def test_a_folder_in_the_place_of_a_notebook_is_stale(course: Course) -> None:
    course.path("notebooks/00_first.ipynb").unlink()
    course.path("notebooks/00_first.ipynb").mkdir()
    (found,) = course.problems()
    assert found.startswith("notebooks/00_first.ipynb: 원본과 다릅니다.")


# 진짜 레슨


@pytest.fixture(params=lessons(), ids=lambda one: one.slug)
def real(request: pytest.FixtureRequest) -> Lesson:
    return request.param


@pytest.fixture
def cells(real: Lesson) -> list[authoring.Cell]:
    return authoring.read_lesson(real)


def test_real_lessons_give_the_same_bytes_twice(real: Lesson, cells: list[authoring.Cell]) -> None:
    for make in (authoring.learner_notebook, authoring.solution_notebook):
        assert authoring.dump(make(cells)) == authoring.dump(make(authoring.read_lesson(real)))


def test_real_learner_notebooks_give_no_answer_away(cells: list[authoring.Cell]) -> None:
    notebook = authoring.learner_notebook(cells)
    todo = [cell for cell in cells if "todo" in cell.tags]
    assert todo, "레슨에는 연습이 있습니다."
    for exercise in todo:
        assert not any(exercise.answer in cell.source for cell in notebook.cells), exercise.exercise
    for cell, node in zip(cells, notebook.cells):
        if "todo" in cell.tags:
            assert node.source == cell.starter != cell.answer
            assert "..." in cell.starter or "TODO" in cell.starter
    assert not any(re.search(r"^\s*# (>>>|<<<)", cell.source, re.M) for cell in notebook.cells)


def test_real_exercises_are_followed_by_their_check(cells: list[authoring.Cell]) -> None:
    for cell, following in zip(cells, cells[1:]):
        if "todo" in cell.tags:
            assert following.starter == f'check("{cell.exercise}")' and following.tags == ("check",)


def test_the_repository_matches_its_sources() -> None:
    assert authoring.check() == []
