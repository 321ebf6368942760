"""터미널 명령 `nnbox`."""

from __future__ import annotations

import argparse
import importlib.util
import os
import socket
import subprocess
import sys
import tempfile
import webbrowser
from pathlib import Path
from typing import Any, NoReturn

START = Path("notebooks") / "00_start.ipynb"


def main(arguments: list[str] | None = None) -> int:
    """명령을 실행하고, 끝난 상태를 돌려줍니다. 잘못되면 0이 아닙니다."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    parser = _Parser(prog="nnbox", description="torch.nn을 손으로 배우는 한국어 노트북")
    commands = parser.add_subparsers(dest="command", required=True, metavar="명령")
    opening = commands.add_parser("open", help="JupyterLab에서 첫 노트북을 엽니다")
    opening.add_argument("--port", type=int, help="쓸 포트. 적지 않으면 빈 포트를 찾습니다")
    opening.add_argument("--no-browser", action="store_true", help="브라우저를 띄우지 않고 주소만 보입니다")
    commands.add_parser("progress", help="레슨마다 얼마나 풀었는지 보입니다")
    resetting = commands.add_parser("reset", help="진도를 비웁니다. 먼저 묻습니다")
    resetting.add_argument("--yes", action="store_true", help="묻지 않고 비웁니다")
    grading = commands.add_parser("grade", help="풀어 놓은 노트북을 실행하고 채점합니다")
    grading.add_argument("notebooks", nargs="+", type=Path, metavar="노트북")
    options = parser.parse_args(arguments)
    if options.command == "open":
        return open_course(options.port, browser=not options.no_browser)
    if options.command == "progress":
        return show_progress()
    if options.command == "reset":
        return reset(options.yes)
    return max(grade(path) for path in options.notebooks)


class _Parser(argparse.ArgumentParser):
    """잘못 적은 명령을 한국어로 알립니다. argparse의 영어 문구는 괄호 안에 남깁니다."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"명령을 알아듣지 못했습니다({message}).\n`{self.prog} --help`로 쓰는 법을 볼 수 있습니다.\n")


def course_folder() -> Path | None:
    """첫 노트북이 있는 폴더: 지금 폴더, 아니면 꾸러미가 온 저장소."""
    for folder in (Path.cwd(), Path(__file__).resolve().parents[2]):
        if (folder / START).is_file():
            return folder
    return None


def open_course(port: int | None, browser: bool) -> int:
    """JupyterLab을 켜고, 끌 때까지 기다립니다."""
    folder = course_folder()
    if folder is None:
        print(f"{START.as_posix()} 파일을 찾지 못했습니다. nnbox를 내려받은 폴더로 옮겨 가서 다시 실행하세요.")
        return 1
    if importlib.util.find_spec("jupyterlab") is None:
        print(f'JupyterLab이 없습니다. 아래 명령으로 설치하세요.\n"{sys.executable}" -m pip install jupyterlab')
        return 1
    if port is not None and not _is_free(port):
        print(f"{port}번 포트를 쓸 수 없습니다. 다른 번호를 적거나, `--port`를 빼고 실행해 빈 포트를 찾게 하세요.")
        return 1
    if browser and not _has_browser():
        print("이 컴퓨터에서 브라우저를 찾지 못했습니다. 아래에 나오는 http 주소를 복사해서 브라우저에 붙여 넣으세요.")
        browser = False
    command = [
        *(sys.executable, "-m", "jupyterlab", "--log-level=ERROR"),
        *(f"--ServerApp.root_dir={folder}", f"--LabApp.default_url=/lab/tree/{START.as_posix()}"),
    ]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        # 컨테이너 안에서는 흔히 root이고, 그때 JupyterLab은 이 선택을 기다립니다.
        command.append("--allow-root")
    if port is not None:
        command += [f"--port={port}", "--ServerApp.port_retries=0"]
    if not browser:
        command.append("--no-browser")
    print("JupyterLab을 켭니다. 끝낼 때는 이 창에서 Ctrl+C를 누르세요.", flush=True)
    try:
        return subprocess.call(command)
    except KeyboardInterrupt:
        return 0


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        if os.name == "posix":
            # 방금 끈 JupyterLab의 포트는 연결이 다 닫히기 전에도 다시 쓸 수 있습니다.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except (OSError, OverflowError):
            return False
    return True


def _has_browser() -> bool:
    try:
        webbrowser.get()
    except webbrowser.Error:
        return False
    return True


def show_progress() -> int:
    """진도를 글로 보입니다."""
    from .report import Report

    print(Report())
    return 0


def reset(sure: bool) -> int:
    """진도를 비웁니다. 있던 파일은 이름을 바꾸어 남깁니다."""
    from . import storage

    if not sure:
        try:
            reply = input("모든 레슨의 진도와 힌트 기록을 비울까요? [y/N] ")
        except (EOFError, KeyboardInterrupt, UnicodeDecodeError):
            reply = ""
        if reply.strip().lower() not in ("y", "yes", "네", "예"):
            print("그대로 두었습니다.")
            return 0
    try:
        kept = storage.reset()
    except Exception as error:  # 잠금 시간 초과와 권한 오류 모두, 까닭만 알립니다.
        print(f"비우지 못했습니다: {error}")
        return 1
    print(f"비웠습니다. 이전 진도는 {kept} 파일에 남아 있습니다." if kept else "비울 진도가 없습니다.")
    return 0


def grade(path: Path) -> int:
    """노트북을 새 커널에서 실행하고 연습마다 결과를 적습니다. 모두 통과하면 0입니다."""
    import nbformat
    from nbclient import NotebookClient
    from nbclient.exceptions import CellTimeoutError, DeadKernelError

    try:
        notebook = nbformat.read(path, as_version=4)
        grading = _grading_cells(notebook)
    except Exception as error:  # 손상된 노트북이 내는 예외는 종류가 많습니다.
        print(f"{path}: 노트북을 읽지 못했습니다({type(error).__name__}).")
        return 1
    if not grading:
        print(f"{path}: 연습이 있는 nnbox 노트북이 아닙니다.")
        return 1
    client = NotebookClient(
        notebook,
        timeout=600,
        allow_errors=True,
        kernel_name="python3",
        resources={"metadata": {"path": str(path.parent)}},
        extra_arguments=["--log-level=ERROR"],
    )
    try:
        # 채점하는 사람의 진도와 섞이지 않게 빈 자료 폴더를 씁니다.
        with tempfile.TemporaryDirectory() as scratch:
            client.execute(env={**os.environ, "NNBOX_DATA_DIR": scratch})
    except (CellTimeoutError, DeadKernelError) as error:
        print(f"{path}: 노트북이 끝까지 실행되지 않았습니다({type(error).__name__}).")
        return 1
    lines = [_verdict(exercise, cell) for exercise, cell in grading.items()]
    passed = sum(line.startswith("✓") for line in lines)
    print(f"{path}: {len(lines)}개 중 {passed}개 통과")
    print("\n".join(f"  {line}" for line in lines))
    return 0 if passed == len(lines) else 1


_GRADING = """\
from nnbox import check as _check
_result = _check({exercise!r})
print("✓" if _result else "✗", {exercise!r}, "" if _result else _result.label or _result.outcome.value)
"""


def _grading_cells(notebook) -> dict[str, Any]:
    """연습마다 채점하는 셀. 확인 셀은 고쳤을 수 있으므로 새로 쓰고, 지웠으면 맨 끝에 더합니다."""
    import nbformat

    marked = [(cell.metadata.get("nnbox", {}).get("exercise"), cell) for cell in notebook.cells]
    marked = [(exercise, cell) for exercise, cell in marked if isinstance(exercise, str)]
    grading = dict.fromkeys(exercise for exercise, _ in marked)
    grading |= {exercise: cell for exercise, cell in marked if "check" in cell.metadata.get("tags", [])}
    for exercise, cell in grading.items():
        if cell is None:
            cell = grading[exercise] = nbformat.v4.new_code_cell()
            notebook.cells.append(cell)
        cell.update(cell_type="code", source=_GRADING.format(exercise=exercise), outputs=[], execution_count=None)
    return grading


def _verdict(exercise: str, cell: Any) -> str:
    """채점한 셀이 남긴 한 줄. 오류로 끝나 아무것도 남기지 못했으면 통과가 아닙니다."""
    lines = "".join(output.get("text", "") for output in cell.outputs).splitlines()
    return next((line.rstrip() for line in lines if line.startswith(("✓", "✗"))), f"✗ {exercise}")


if __name__ == "__main__":
    sys.exit(main())
