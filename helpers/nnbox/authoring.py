"""`solutions/NN_slug.py`에서 노트북과 README의 표를 만듭니다.

    python -m nnbox.authoring                    모두 다시 만듭니다
    python -m nnbox.authoring 01_linear_shapes   레슨 하나만 다시 만듭니다
    python -m nnbox.authoring --check            오래된 것과 빠진 것을 알려 줍니다
    python -m nnbox.authoring --repository 이름/저장소 [--ref 갈래]

같은 원본에서는 언제나 같은 바이트가 나옵니다. 셀의 id는 자리와 내용에서 나오고, 해답 노트북에는
출력이 들어가되 시간처럼 달라지는 출력(`volatile=true`)은 빠집니다.
"""

from __future__ import annotations

import argparse
import copy
import hashlib
import json
import re
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

import jupytext
import nbformat
from nbformat import NotebookNode

from .lessons import Lesson, lessons

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

ROOT = Path(__file__).resolve().parents[2]
CELLS = Path("helpers/nnbox/exercises/cells.json")
MEND = "python -m nnbox.authoring"

KERNEL = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}


class SourceError(Exception):
    """원본의 어디가 어떻게 잘못되었는지."""


# 원본에서 셀로


@dataclass
class Cell:
    """레슨의 셀 하나. `starter`와 `answer`는 TODO 셀에서만 다릅니다."""

    kind: str
    starter: str
    answer: str
    tags: tuple[str, ...] = ()
    exercise: str = ""


def read_lesson(lesson: Lesson, root: Path = ROOT) -> list[Cell]:
    """원본을 읽어, 만들어 넣는 셀까지 갖춘 목록을 돌려줍니다.

    Raises:
        SourceError: 원본을 읽을 수 없거나, 표시가 짝이 맞지 않거나, 모르는 표시가 있을 때.
    """
    path = root / "solutions" / f"{lesson.slug}.py"
    try:
        source = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise SourceError(f"solutions/{path.name}: 파일이 없습니다. 레슨의 원본을 만드세요.") from None
    except UnicodeDecodeError:
        raise SourceError(f"solutions/{path.name}: UTF-8이 아닙니다. UTF-8로 다시 저장하세요.") from None
    notebook = jupytext.reads(source, fmt="py:percent")
    cells = [_markdown(_header(lesson, root)), _code(_setup(root), tags=("setup",))]
    for index, cell in enumerate(notebook.cells):
        if cell.cell_type == "markdown":
            cells.append(_markdown(cell.source))
            continue
        marks = {key: value for key, value in cell.metadata.items() if key not in _JUPYTEXT}
        if unknown := set(marks) - {"todo", "volatile"}:
            raise SourceError(f"{path.name} 셀 {index + 1}: 모르는 표시입니다: {', '.join(sorted(unknown))}")
        tags = ("nbval-ignore-output",) if marks.get("volatile") else ()
        starter, answer = split(cell.source, f"{path.name} 셀 {index + 1}")
        exercise = marks.get("todo", "")
        if bool(exercise) != (starter != answer):
            raise SourceError(f'{path.name} 셀 {index + 1}: todo="연습의 id"와 빈칸은 함께 있어야 합니다.')
        if exercise:
            cells.append(Cell("code", starter, answer, ("todo", *tags), exercise))
            call = f'check("{exercise}")'
            cells.append(Cell("code", call, call, ("check",), exercise))
        else:
            cells.append(_code(answer, tags))
    cells.append(_markdown(_closing(lesson, root)))
    return cells


# jupytext가 스스로 붙이는 것.
_JUPYTEXT = {"cell_marker", "lines_to_next_cell", "lines_to_end_of_cell_marker"}
_MARKS = re.compile(r"^\s*# (>>> 답|>>> 빈칸|<<<)\s*$")


def split(source: str, place: str) -> tuple[str, str]:
    """셀의 글을 (시작 코드, 모범 답안)으로 나눕니다.

    `# >>> 답`, `# >>> 빈칸`, `# <<<` 사이에서 앞쪽은 답에만, 뒤쪽은 주석을 벗겨 시작 코드에만 들어갑니다.

    Raises:
        SourceError: 표시의 순서가 어긋날 때.
    """
    starter: list[str] = []
    answer: list[str] = []
    follows = {"": ">>> 답", ">>> 답": ">>> 빈칸", ">>> 빈칸": "<<<"}
    state = ""
    for line in source.splitlines():
        if mark := _MARKS.match(line):
            if mark[1] != follows[state]:
                raise SourceError(f"{place}: `# {follows[state]}` 자리에 `# {mark[1]}` 표시가 있습니다.")
            state = "" if mark[1] == "<<<" else mark[1]
        elif state == ">>> 답":
            answer.append(line)
        elif state == ">>> 빈칸":
            if line.strip() and not re.match(r"\s*#", line):
                raise SourceError(f"{place}: 빈칸의 줄은 `# `으로 시작해야 합니다: {line.strip()}")
            starter.append(re.sub(r"^(\s*)# ?", r"\1", line).rstrip())
        else:
            starter.append(line)
            answer.append(line)
    if state:
        raise SourceError(f"{place}: `# {follows[state]}` 표시가 없습니다.")
    return "\n".join(starter).rstrip(), "\n".join(answer).rstrip()


def _markdown(source: str) -> Cell:
    return Cell("markdown", source.strip("\n"), source.strip("\n"))


def _code(source: str, tags: tuple[str, ...] = ()) -> Cell:
    return Cell("code", source, source, tags)


# 만들어 넣는 글


def settings(root: Path = ROOT) -> tuple[str, str]:
    """(저장소, 갈래). pyproject.toml의 `[tool.nnbox]` 한 곳에만 적혀 있습니다.

    Raises:
        SourceError: 읽을 수 없거나 적혀 있지 않을 때.
    """
    try:
        table = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["nnbox"]
        return table["repository"], table["ref"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise SourceError(f"pyproject.toml: `[tool.nnbox]`의 repository와 ref를 읽지 못했습니다: {error!r}") from None


def colab_link(lesson: Lesson, root: Path = ROOT) -> str:
    """학습자 노트북을 Colab에서 여는 주소."""
    repository, ref = settings(root)
    return f"https://colab.research.google.com/github/{repository}/blob/{quote(ref)}/notebooks/{lesson.slug}.ipynb"


def badge(lesson: Lesson, root: Path = ROOT) -> str:
    """Colab 배지."""
    image = "https://colab.research.google.com/assets/colab-badge.svg"
    return f"[![Colab에서 열기]({image})]({colab_link(lesson, root)})"


def _header(lesson: Lesson, root: Path) -> str:
    before = [one for one in lessons() if one.number < lesson.number]
    ready = f"[{_name(before[-1])}]({before[-1].slug}.ipynb)" if before else "Python을 읽고 쓸 수 있으면 됩니다."
    goals = "\n".join(f"- {goal}" for goal in lesson.goals)
    shortest, longest = lesson.minutes
    return f"""# {_name(lesson)}

{badge(lesson, root)}

**학습 목표**

{goals}

**준비물** · {ready}

**예상 시간** · {shortest}~{longest}분

바로 아래의 접힌 셀은 준비 셀입니다. 먼저 실행하세요."""


def _closing(lesson: Lesson, root: Path) -> str:
    after = next((one for one in lessons() if one.number > lesson.number), None)
    if after is None:
        return "## 다음 노트북\n\n마지막 노트북입니다. 아래에 새 셀을 만들고 `progress()`를 적어 지금까지의 진도를 보세요."
    return f"## 다음 노트북\n\n[{_name(after)}]({after.slug}.ipynb) · {after.summary}\n\n{badge(after, root)}"


def _name(lesson: Lesson) -> str:
    return f"{lesson.number}. {lesson.title}"


def _setup(root: Path) -> str:
    repository, ref = settings(root)
    return f"""#@title 준비 셀 · 먼저 실행하세요
import importlib.util
import subprocess
import sys

if importlib.util.find_spec("nnbox") is None and "google.colab" in sys.modules:
    source = "https://github.com/{repository}/archive/{quote(ref)}.zip"
    # --no-deps: Colab에 있는 torch를 건드리지 않습니다.
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps"]
    subprocess.run([*pip, source], check=True)
    importlib.invalidate_caches()

if importlib.util.find_spec("nnbox") is None:
    print("nnbox가 깔려 있지 않습니다. 터미널을 열고 nnbox 폴더에서 아래 명령을 실행하세요.")
    print(f'"{{sys.executable}}" -m pip install -e .')
    print("설치가 끝나면 커널을 다시 시작하고 이 셀부터 실행하세요.")
else:
    from nnbox import answer, check, hint, prepare, progress

    prepare()"""


# 노트북으로


def learner_notebook(cells: list[Cell]) -> NotebookNode:
    """TODO가 열려 있고 출력이 없는 노트북."""
    return _notebook([_node(cell, cell.starter, index) for index, cell in enumerate(cells)])


def solution_notebook(cells: list[Cell], outputs: list[list[NotebookNode]] | None = None) -> NotebookNode:
    """모범 답안이 채워진 노트북. 달라지지 않는 출력은 nbval이 비교하도록 표시합니다."""
    nodes = []
    for index, cell in enumerate(cells):
        node = _node(cell, cell.answer, index)
        if cell.kind == "code":
            if "nbval-ignore-output" not in cell.tags:
                node.metadata["tags"] = [*node.metadata.get("tags", []), "nbval-check-output"]
            if outputs is not None:
                # nbval은 실행 번호가 없는 셀을 견주지 않습니다.
                node.execution_count = sum(one.kind == "code" for one in cells[: index + 1])
                node.outputs = copy.deepcopy(outputs[index])
        nodes.append(node)
    return _notebook(nodes)


def _node(cell: Cell, source: str, index: int) -> NotebookNode:
    digest = hashlib.sha256(f"{index}\n{cell.kind}\n{source}".encode()).hexdigest()
    metadata: dict[str, Any] = {}
    if cell.tags:
        metadata["tags"] = list(cell.tags)
    if cell.exercise:
        metadata["nnbox"] = {"exercise": cell.exercise}
    if "setup" in cell.tags:
        # 준비 셀의 코드는 JupyterLab에서도 Colab에서도 접어 둡니다.
        metadata |= {"jupyter": {"source_hidden": True}, "cellView": "form"}
    make = nbformat.v4.new_markdown_cell if cell.kind == "markdown" else nbformat.v4.new_code_cell
    return make(source, id=f"{index:03d}-{digest[:8]}", metadata=metadata)


def _notebook(nodes: list[NotebookNode]) -> NotebookNode:
    notebook = nbformat.v4.new_notebook(cells=nodes, metadata=copy.deepcopy(KERNEL))
    notebook.nbformat_minor = 5
    nbformat.validate(notebook)
    return notebook


def execute(notebook: NotebookNode, root: Path = ROOT) -> list[list[NotebookNode]]:
    """노트북을 `solutions/`에서처럼 실행하고, 셀마다 남길 출력을 돌려줍니다.

    Raises:
        nbclient.exceptions.CellExecutionError: 셀에서 오류가 날 때.
    """
    from nbclient import NotebookClient

    ran = copy.deepcopy(notebook)
    with tempfile.TemporaryDirectory() as folder:
        client = NotebookClient(
            ran,
            timeout=300,
            kernel_name="python3",
            resources={"metadata": {"path": str(root / "solutions")}},
            coalesce_streams=True,
            extra_arguments=["--log-level=ERROR"],
        )
        client.execute(env=_environment(folder))
    return [_kept_outputs(cell) for cell in ran.cells]


def _environment(folder: str) -> dict[str, str]:
    import os

    return {**os.environ, "NNBOX_DATA_DIR": folder, "PYTHONHASHSEED": "0"}


def _kept_outputs(cell: NotebookNode) -> list[NotebookNode]:
    if cell.cell_type != "code" or "nbval-ignore-output" in cell.metadata.get("tags", []):
        return []
    for output in cell.outputs:
        output.pop("execution_count", None)
        output.get("data", {}).pop("application/vnd.jupyter.widget-view+json", None)
        if output.output_type == "execute_result":
            output["execution_count"] = None
    return cell.outputs


def dump(notebook: NotebookNode) -> str:
    """노트북의 글. 끝에 줄바꿈이 하나 있습니다."""
    return nbformat.writes(notebook, version=4).rstrip("\n") + "\n"


# 만들기와 견주기


def cells_json(sources: dict[str, list[Cell]]) -> str:
    """연습마다 시작 코드와 모범 답안. 설치된 꾸러미가 이것을 읽습니다."""
    table = {
        cell.exercise: {"starter": cell.starter, "answer": cell.answer}
        for cells in sources.values()
        for cell in cells
        if "todo" in cell.tags
    }
    return json.dumps(table, ensure_ascii=False, indent=1) + "\n"


_TABLE = re.compile(r"(<!-- 레슨 표 -->\n).*?(<!-- 레슨 표 끝 -->)", re.DOTALL)


def readme(text: str, root: Path = ROOT) -> str:
    """README의 글에서 레슨 표를 새로 적습니다."""
    rows = ["| 레슨 | 배우는 것 | 연습 | 시간 | 열기 |", "| --- | --- | --- | --- | --- |"]
    for lesson in lessons():
        shortest, longest = lesson.minutes
        rows.append(
            f"| [{_name(lesson)}](notebooks/{lesson.slug}.ipynb) | {lesson.summary} | {len(lesson.exercise_ids)}개 "
            f"| {shortest}~{longest}분 | {badge(lesson, root)} |"
        )
    return _TABLE.sub(lambda found: found[1] + "\n".join(rows) + "\n" + found[2], text)


def build(slugs: list[str], root: Path = ROOT) -> None:
    """노트북과 cells.json, README의 표를 씁니다. `slugs`가 비면 모두."""
    sources = {lesson.slug: read_lesson(lesson, root) for lesson in lessons()}
    # 해답 노트북을 실행하면 확인 셀이 모범 답안을 읽으므로 먼저 씁니다.
    _write(root / CELLS, cells_json(sources))
    _write(root / "README.md", readme((root / "README.md").read_text(encoding="utf-8"), root))
    for slug, cells in sources.items():
        if slugs and slug not in slugs:
            continue
        print(f"{slug} 만드는 중", flush=True)
        _write(root / "notebooks" / f"{slug}.ipynb", dump(learner_notebook(cells)))
        outputs = execute(solution_notebook(cells), root)
        _write(root / "solutions" / f"{slug}.ipynb", dump(solution_notebook(cells, outputs)))


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def check(root: Path = ROOT) -> list[str]:
    """오래된 것, 빠진 것, 다른 곳을 가리키는 것을 한 줄씩 돌려줍니다. 비어 있으면 모두 맞습니다."""
    from . import lint

    try:
        sources = {lesson.slug: read_lesson(lesson, root) for lesson in lessons()}
    except (SourceError, OSError) as error:
        return [str(error)]
    expected = {CELLS: cells_json(sources)}
    for slug, cells in sources.items():
        expected[Path("notebooks") / f"{slug}.ipynb"] = dump(learner_notebook(cells))
    problems = [f"{path}: 원본과 다릅니다. `{MEND}`" for path, text in expected.items() if _read(root / path) != text]
    for slug, cells in sources.items():
        path = Path("solutions") / f"{slug}.ipynb"
        if _without_outputs(_read(root / path)) != dump(solution_notebook(cells)):
            problems.append(f"{path}: 원본과 다릅니다. `{MEND} {slug}`")
    text = _read(root / "README.md")
    if not _TABLE.search(text):
        problems.append("README.md: `<!-- 레슨 표 -->` 자리가 없습니다.")
    elif readme(text, root) != text:
        problems.append(f"README.md: 레슨 표가 오래되었습니다. `{MEND}`")
    for folder in ("notebooks", "solutions"):
        for path in sorted((root / folder).glob("*.ipynb")):
            if path.stem not in sources:
                problems.append(f"{folder}/{path.name}: 원본이 없습니다. 지우거나 solutions/{path.stem}.py를 만드세요.")
    return problems + lint.problems(sources, root)


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""


def _without_outputs(text: str) -> str:
    try:
        notebook = nbformat.reads(text, as_version=4)
        for cell in notebook.cells:
            if cell.cell_type == "code":
                cell.outputs, cell.execution_count = [], None
        return dump(notebook)
    except Exception:
        # 없거나 손상된 노트북은 무엇과도 같지 않습니다.
        return ""


def point_to(repository: str, ref: str | None, root: Path = ROOT) -> None:
    """모든 배지와 링크가 가리키는 저장소를 바꿉니다. README와 원본에 손으로 적은 링크도 바꿉니다."""
    old_repository, old_ref = settings(root)
    ref = ref or old_ref
    path = root / "pyproject.toml"
    text = path.read_text(encoding="utf-8")
    text = re.sub(r'^repository = ".*"$', f'repository = "{repository}"', text, flags=re.M)
    _write(path, re.sub(r'^ref = ".*"$', f'ref = "{ref}"', text, flags=re.M))
    link = re.compile(
        rf"(github(?:\.com)?/){re.escape(old_repository)}(?![\w-])"
        rf"(?:(/(?:blob|tree|archive)/){re.escape(quote(old_ref))}(?![\w-]))?"
    )

    def moved(found: re.Match[str]) -> str:
        return found[1] + repository + (found[2] + quote(ref) if found[2] else "")

    for page in (root / "README.md", *sorted((root / "solutions").glob("*.py"))):
        _write(page, link.sub(moved, page.read_text(encoding="utf-8")))


def main(arguments: list[str] | None = None) -> int:
    """명령줄. 고칠 것이 있으면 1을 돌려줍니다."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")
    parser = argparse.ArgumentParser(prog=MEND, description="solutions/*.py에서 노트북을 만듭니다.")
    parser.add_argument("slugs", nargs="*", metavar="레슨", help="만들 레슨. 비우면 모두")
    parser.add_argument("--check", action="store_true", help="만들지 않고 오래된 것과 빠진 것을 알립니다")
    parser.add_argument("--repository", metavar="이름/저장소", help="배지와 링크가 가리킬 저장소를 바꿉니다")
    parser.add_argument("--ref", metavar="갈래", help="--repository와 함께: 갈래나 태그")
    options = parser.parse_args(arguments)
    known = [lesson.slug for lesson in lessons()]
    if unknown := [slug for slug in options.slugs if slug not in known]:
        parser.error(f"없는 레슨입니다: {', '.join(unknown)}. 있는 레슨: {', '.join(known)}")
    if options.check:
        found = check()
        print("\n".join(found) if found else "모두 원본과 같습니다.")
        return 1 if found else 0
    if options.ref and not options.repository:
        parser.error("--ref는 --repository와 함께 적어 주세요.")
    if options.repository:
        if not re.fullmatch(r"\w[\w-]*/[\w.-]*\w[\w.-]*", options.repository):
            parser.error("저장소는 `이름/저장소` 꼴로 적어 주세요.")
        if options.ref and not re.fullmatch(r"[\w./-]+", options.ref):
            parser.error("갈래의 이름에 쓸 수 없는 글자가 있습니다.")
    try:
        if options.repository:
            point_to(options.repository, options.ref)
        build(options.slugs)
    except SourceError as error:
        print(error)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
