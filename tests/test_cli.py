"""터미널 명령 `nnbox`: 무엇을 적든 한국어 한두 줄과 알맞은 끝난 상태로 답합니다."""

from __future__ import annotations

import importlib.util
import io
import json
import os
import socket
import subprocess
import sys
import webbrowser
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nbformat
import pytest

from nnbox import cli, storage
from nnbox.lessons import lessons

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NNBOX_DATA_DIR", str(tmp_path / "자료"))
    return tmp_path / "자료"


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str]]:
    def run(*arguments: object) -> tuple[int, str]:
        status = cli.main([str(one) for one in arguments])
        return status, capsys.readouterr().out

    return run


@pytest.mark.parametrize("arguments", [[], ["없는명령"], ["open", "--port", "여덟"], ["grade"], ["reset", "--no"]])
def test_a_command_that_makes_no_sense_is_no_success(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(arguments)
    assert ended.value.code not in (0, None)
    assert "알아듣지 못했습니다" in capsys.readouterr().err


# progress


def test_progress_shows_every_lesson(run: Callable[..., tuple[int, str]]) -> None:
    storage.record_pass("hello_tensor")
    status, told = run("progress")
    assert status == 0
    lines = told.splitlines()
    assert len(lines) == len(lessons())
    for line, lesson in zip(lines, lessons()):
        done = 1 if "hello_tensor" in lesson.exercise_ids else 0
        assert lesson.title in line and line.endswith(f"{done}/{len(lesson.exercise_ids)}")


def test_progress_of_a_damaged_file_says_so(run: Callable[..., tuple[int, str]], folder: Path) -> None:
    folder.mkdir()
    storage.path().write_bytes(b"\xff{")
    status, told = run("progress")
    assert status == 0 and "progress.damaged-" in told.splitlines()[-1]


@pytest.mark.parametrize("encoding", ["cp949", "ascii", "cp1252", "utf-16"])
def test_output_is_utf8_whatever_the_console(encoding: str, monkeypatch: pytest.MonkeyPatch) -> None:
    written = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, encoding=encoding))
    assert cli.main(["progress"]) == 0
    sys.stdout.flush()
    told = written.getvalue().decode("utf-8")
    assert "░" in told and lessons()[0].title in told


def test_a_whole_process_with_an_ascii_console(tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C"}
    command = [sys.executable, "-m", "nnbox.cli", "grade", str(tmp_path / "없는 노트북.ipynb")]
    ended = subprocess.run(command, env=environment, capture_output=True, timeout=60)
    assert ended.returncode == 1 and ended.stderr == b""
    assert "없는 노트북.ipynb: 노트북을 읽지 못했습니다(FileNotFoundError)." in ended.stdout.decode("utf-8")


# reset


def reply(answer: str | type[BaseException]) -> Callable[[str], str]:
    def asked(question: str) -> str:
        assert "비울까요" in question
        if isinstance(answer, str):
            return answer
        raise answer

    return asked


@pytest.mark.parametrize("answer", ["y", "Y", "yes", " YES ", "네", "예"])
def test_reset_after_a_yes(answer: str, run: Callable[..., tuple[int, str]], monkeypatch: pytest.MonkeyPatch) -> None:
    storage.record_pass("hello_tensor")
    monkeypatch.setattr("builtins.input", reply(answer))
    status, told = run("reset")
    assert status == 0 and "progress.before-reset-" in told
    assert not storage.load().passed("hello_tensor")


def undecodable(question: str) -> str:
    return b"\xeb\x84\xa4".decode("ascii")


@pytest.mark.parametrize(
    "asked", [*map(reply, ["", "n", "no", "아니요", "ㅛ", "yy"]), reply(EOFError), reply(KeyboardInterrupt), undecodable]
)
def test_reset_without_a_clear_yes_keeps_everything(
    asked: Callable[[str], str], run: Callable[..., tuple[int, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    storage.record_pass("hello_tensor")
    before = storage.path().read_bytes()
    monkeypatch.setattr("builtins.input", asked)
    status, told = run("reset")
    assert (status, told) == (0, "그대로 두었습니다.\n")
    assert storage.path().read_bytes() == before


def test_reset_yes_does_not_ask(run: Callable[..., tuple[int, str]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("builtins.input", reply(AssertionError))
    assert run("reset", "--yes") == (0, "비울 진도가 없습니다.\n")
    storage.record_pass("hello_tensor")
    status, told = run("reset", "--yes")
    kept = Path(told.removeprefix("비웠습니다. 이전 진도는 ").removesuffix(" 파일에 남아 있습니다.\n"))
    assert status == 0 and "hello_tensor" in json.loads(kept.read_bytes())["exercises"]


def test_reset_that_cannot_says_why(run: Callable[..., tuple[int, str]], folder: Path) -> None:
    folder.write_text("폴더가 아님", encoding="utf-8")
    status, told = run("reset", "--yes")
    assert status == 1 and told.startswith("비우지 못했습니다")


# open


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """JupyterLab을 켜는 대신 적어 두는 명령. 끝난 상태는 7입니다."""
    made: list[list[str]] = []

    def call(command: list[str]) -> int:
        made.append(command)
        return 7

    monkeypatch.setattr(subprocess, "call", call)
    monkeypatch.setattr(webbrowser, "get", lambda: None)
    return made


@pytest.fixture
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """첫 노트북이 있는 지금 폴더."""
    place = tmp_path / "내 강의"
    (place / "notebooks").mkdir(parents=True)
    (place / cli.START).write_text("{}", encoding="utf-8")
    monkeypatch.chdir(place)
    return place


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def test_open_starts_jupyterlab_on_the_first_notebook(
    run: Callable[..., tuple[int, str]], calls: list[list[str]], course: Path
) -> None:
    status, told = run("open")
    assert status == 7, "JupyterLab이 끝난 상태를 그대로 돌려줍니다."
    program, options = calls[0][:3], calls[0][3:]
    assert len(calls) == 1 and program == [sys.executable, "-m", "jupyterlab"]
    assert f"--ServerApp.root_dir={course}" in options and any(cli.START.as_posix() in one for one in options)
    assert "--no-browser" not in options and not any("port" in one for one in options)
    assert "Ctrl+C" in told


def test_open_without_a_browser_shows_the_address(
    run: Callable[..., tuple[int, str]], calls: list[list[str]], course: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none() -> None:
        raise webbrowser.Error("could not locate runnable browser")

    monkeypatch.setattr(webbrowser, "get", none)
    _, told = run("open")
    assert "브라우저를 찾지 못했습니다" in told and "--no-browser" in calls[0]


def test_open_no_browser_does_not_look_for_one(
    run: Callable[..., tuple[int, str]], calls: list[list[str]], course: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(webbrowser, "get", reply(AssertionError))
    _, told = run("open", "--no-browser")
    assert "--no-browser" in calls[0] and "찾지 못했습니다" not in told


def test_open_on_a_free_port(run: Callable[..., tuple[int, str]], calls: list[list[str]], course: Path) -> None:
    port = free_port()
    run("open", "--port", port)
    assert {f"--port={port}", "--ServerApp.port_retries=0"} <= set(calls[0])


def test_open_on_a_taken_port_starts_nothing(run: Callable[..., tuple[int, str]], calls: list[list[str]], course: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        status, told = run("open", "--port", port)
    assert status == 1 and calls == [] and f"{port}번 포트를 쓸 수 없습니다" in told


@pytest.mark.parametrize("port", [-1, 65536, 10**12])
def test_open_on_a_port_that_does_not_exist(
    port: int, run: Callable[..., tuple[int, str]], calls: list[list[str]], course: Path
) -> None:
    status, told = run("open", "--port", port)
    assert status == 1 and calls == [] and "쓸 수 없습니다" in told


@pytest.mark.skipif(os.name != "posix", reason="Windows의 포트는 곧바로 다시 쓸 수 있습니다")
def test_a_port_closed_a_moment_ago_is_free(run: Callable[..., tuple[int, str]], calls: list[list[str]], course: Path) -> None:
    with socket.socket() as server, socket.socket() as client:
        # JupyterLab도 이렇게 엽니다.
        server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        server.bind(("127.0.0.1", 0))
        server.listen()
        port = server.getsockname()[1]
        client.connect(("127.0.0.1", port))
        accepted, _ = server.accept()
        # 서버가 먼저 닫으면 그 포트에 TIME_WAIT가 남습니다.
        accepted.close()
        client.recv(1)
    assert run("open", "--port", port)[0] == 7 and len(calls) == 1


def test_open_without_jupyterlab_tells_the_command(
    run: Callable[..., tuple[int, str]], calls: list[list[str]], course: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    status, told = run("open")
    assert status == 1 and calls == []
    assert f'"{sys.executable}" -m pip install jupyterlab' in told


def test_open_elsewhere_finds_the_repository(
    run: Callable[..., tuple[int, str]], calls: list[list[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    run("open")
    assert f"--ServerApp.root_dir={ROOT}" in calls[0]


def test_open_where_there_is_no_course(
    run: Callable[..., tuple[int, str]], calls: list[list[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(cli, "__file__", str(tmp_path / "site-packages" / "nnbox" / "cli.py"))
    status, told = run("open")
    assert status == 1 and calls == [] and "notebooks/00_start.ipynb 파일을 찾지 못했습니다" in told


def test_ctrl_c_ends_quietly(run: Callable[..., tuple[int, str]], course: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(command: list[str]) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(subprocess, "call", interrupted)
    monkeypatch.setattr(webbrowser, "get", lambda: None)
    assert run("open")[0] == 0


# grade


def todo(exercise: str, source: str) -> nbformat.NotebookNode:
    return nbformat.v4.new_code_cell(source, metadata={"tags": ["todo"], "nnbox": {"exercise": exercise}})


def checked(exercise: str) -> nbformat.NotebookNode:
    return nbformat.v4.new_code_cell(f'check("{exercise}")', metadata={"tags": ["check"], "nnbox": {"exercise": exercise}})


def write(path: Path, *cells: nbformat.NotebookNode) -> Path:
    path.parent.mkdir(exist_ok=True)
    nbformat.write(nbformat.v4.new_notebook(cells=list(cells)), path)
    return path


IMPORTS = nbformat.v4.new_code_cell("import torch\nfrom torch import nn\nfrom nnbox import check")
FIRST_LINEAR = "x = torch.randn(2, 5)\nlinear_layer = nn.Linear(5, 3)\noutput = linear_layer(x)"


def test_grade_of_a_solved_notebook(run: Callable[..., tuple[int, str]], tmp_path: Path, folder: Path) -> None:
    path = write(
        tmp_path / "제출 폴더" / "01 김나래.ipynb",
        IMPORTS,
        nbformat.v4.new_code_cell("raise RuntimeError('중간의 셀에서 난 오류')"),
        todo("hello_tensor", "x = torch.ones(2, 3)"),
        checked("hello_tensor"),
        nbformat.v4.new_code_cell("x = '뒤에서 다른 데 쓴 이름'"),
        todo("first_linear", FIRST_LINEAR),
    )
    # Colab이 저장한 노트북에는 셀의 id가 없습니다.
    content = json.loads(path.read_bytes())
    for cell in content["cells"]:
        del cell["id"]
    path.write_text(json.dumps({**content, "nbformat_minor": 0}), encoding="utf-8")
    before = path.read_bytes()
    status, told = run("grade", path)
    assert told == f"{path}: 2개 중 2개 통과\n  ✓ hello_tensor\n  ✓ first_linear\n"
    assert status == 0
    assert path.read_bytes() == before, "채점은 노트북을 고치지 않습니다."
    assert not folder.exists(), "채점하는 사람의 진도를 건드리지 않습니다."


def test_grade_says_nothing_in_english(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    cli.main(["grade", str(write(tmp_path / "a.ipynb", IMPORTS, todo("hello_tensor", "x = torch.ones(2, 3)")))])
    assert capfd.readouterr().err == ""


def test_grade_of_an_untouched_a_wrong_and_a_faked_answer(run: Callable[..., tuple[int, str]], tmp_path: Path) -> None:
    faked = checked("count_parameters")
    faked.source = "print('✓ count_parameters')"
    path = write(
        tmp_path / "답.ipynb",
        IMPORTS,
        todo("hello_tensor", "x = ..."),
        checked("hello_tensor"),
        todo("first_linear", FIRST_LINEAR + ".relu()"),
        checked("first_linear"),
        faked,
    )
    status, told = run("grade", path)
    assert told.splitlines() == [
        f"{path}: 3개 중 0개 통과",
        "  ✗ hello_tensor unattempted",
        "  ✗ first_linear activation_added",
        "  ✗ count_parameters unattempted",
    ]
    assert status == 1


def test_grade_of_a_notebook_that_kills_its_kernel(run: Callable[..., tuple[int, str]], tmp_path: Path) -> None:
    path = write(tmp_path / "답.ipynb", nbformat.v4.new_code_cell("import os; os._exit(1)"), checked("hello_tensor"))
    status, told = run("grade", path)
    assert status == 1 and told == f"{path}: 노트북이 끝까지 실행되지 않았습니다(DeadKernelError).\n"


VALID = {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": []}


def cell(**fields: Any) -> dict[str, Any]:
    return {"cell_type": "code", "id": "a", "source": "", "metadata": {}, "outputs": [], "execution_count": None, **fields}


UNREADABLE = {
    "empty": b"",
    "conflict": b"<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> mine\n",
    "not_utf8": b"\xff\xfe\x00",
    "cut_off": json.dumps({**VALID, "cells": [cell()]}).encode()[:-5],
    "null": b"null",
    "list": b"[]",
    "text": b'"notebook"',
    "no_version": b"{}",
    "no_cells": b'{"nbformat": 4}',
    "version_from_the_future": json.dumps({**VALID, "nbformat": 99}).encode(),
    "cells_is_a_number": json.dumps({**VALID, "cells": 3}).encode(),
    "cell_is_text": json.dumps({**VALID, "cells": ["x = 1"]}).encode(),
    "cell_without_metadata": json.dumps({**VALID, "cells": [{"cell_type": "code", "source": ""}]}).encode(),
    "mark_is_text": json.dumps({**VALID, "cells": [cell(metadata={"nnbox": "x"})]}).encode(),
    "tags_is_null": json.dumps({**VALID, "cells": [cell(metadata={"tags": None, "nnbox": {"exercise": "x"}})]}).encode(),
}

FOREIGN = {
    "no_cells": VALID,
    "others_cells": {**VALID, "cells": [cell(source="print(1)", metadata={"tags": ["todo", "check"]})]},
    "mark_without_a_name": {**VALID, "cells": [cell(metadata={"tags": ["check"], "nnbox": {}})]},
    "mark_with_a_list": {**VALID, "cells": [cell(metadata={"tags": ["check"], "nnbox": {"exercise": ["x"]}})]},
    "version_3": {"nbformat": 3, "nbformat_minor": 0, "metadata": {}, "worksheets": []},
}


@pytest.mark.parametrize("content", UNREADABLE.values(), ids=UNREADABLE.keys())
def test_grade_of_an_unreadable_notebook(content: bytes, run: Callable[..., tuple[int, str]], tmp_path: Path) -> None:
    path = tmp_path / "손상.ipynb"
    path.write_bytes(content)
    status, told = run("grade", path)
    assert status == 1 and told.startswith(f"{path}: 노트북을 읽지 못했습니다(")


@pytest.mark.parametrize("content", FOREIGN.values(), ids=FOREIGN.keys())
def test_grade_of_a_foreign_notebook(content: dict[str, Any], run: Callable[..., tuple[int, str]], tmp_path: Path) -> None:
    path = tmp_path / "남의 것.ipynb"
    path.write_text(json.dumps(content), encoding="utf-8")
    assert run("grade", path) == (1, f"{path}: 연습이 있는 nnbox 노트북이 아닙니다.\n")


def test_grade_of_what_is_no_file(run: Callable[..., tuple[int, str]], tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "없음.ipynb"):
        status, told = run("grade", path)
        assert status == 1 and "노트북을 읽지 못했습니다" in told


@pytest.mark.parametrize(
    "statuses, worst", [([0], 0), ([0, 1, 0], 1), ([1, 0], 1), ([0, 0], 0)], ids=["one", "middle", "first", "all_good"]
)
def test_one_bad_notebook_makes_the_command_fail(
    statuses: list[int], worst: int, run: Callable[..., tuple[int, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    left = list(statuses)
    monkeypatch.setattr(cli, "grade", lambda path: left.pop(0))
    assert run("grade", *(f"{n}.ipynb" for n in range(len(statuses))))[0] == worst
    assert left == []
