"""진도 파일: 무엇이 들어 있든, 누가 함께 쓰든, 어디서 끊기든 풀어 둔 것을 잃지 않습니다."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import filelock
import platformdirs
import pytest
import torch

import nnbox
from nnbox import storage

EXERCISE = "hello_tensor"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    chosen = tmp_path / "내 자료" / "nnbox"
    monkeypatch.setenv("NNBOX_DATA_DIR", str(chosen))
    return chosen


def put(content: bytes) -> None:
    """진도 파일을 `content`로 만듭니다."""
    storage.folder().mkdir(parents=True, exist_ok=True)
    storage.path().write_bytes(content)


def entries(**exercises: Any) -> bytes:
    return json.dumps({"format": storage.FORMAT, "exercises": exercises}).encode()


def in_file() -> dict[str, Any]:
    return json.loads(storage.path().read_bytes())["exercises"]


def leftovers() -> list[str]:
    return [path.name for path in storage.folder().glob("*.tmp")]


def python(code: str) -> subprocess.Popen[str]:
    """같은 자료 폴더를 쓰는 다른 Python."""
    return subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )


def test_what_a_newer_version_wrote_stays() -> None:
    content = {"format": storage.FORMAT, "exercises": {EXERCISE: {"later": 1}}, "later": {"a": [1]}}
    put(json.dumps(content).encode())
    storage.record_hint(EXERCISE, 1)
    kept = json.loads(storage.path().read_bytes())
    assert kept["later"] == {"a": [1]} and kept["exercises"][EXERCISE] == {"later": 1, "hints": 1}


def test_a_mark_that_windows_notepad_adds_is_no_damage() -> None:
    put(b"\xef\xbb\xbf" + entries(**{EXERCISE: {"hints": 2}}))
    assert storage.load().hints(EXERCISE) == 2 and storage.load().note == ""


def test_a_disk_without_locks_costs_only_the_progress(monkeypatch: pytest.MonkeyPatch) -> None:
    def acquire(*_: Any, **__: Any) -> None:
        raise NotImplementedError("flock")

    monkeypatch.setattr(filelock.FileLock, "acquire", acquire)
    result = nnbox.check(EXERCISE, x=torch.zeros(2, 3))
    assert result and "저장하지 못했어요" in result.note and "읽지 못했어요" in str(nnbox.progress())


# 평소


def test_nothing_on_disk_is_an_empty_progress() -> None:
    progress = storage.load()
    assert progress == storage.Progress({}, "")
    assert not progress.passed(EXERCISE) and progress.hints(EXERCISE) == 0


def test_the_variable_chooses_the_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert storage.path() == folder / "progress.json"
    monkeypatch.delenv("NNBOX_DATA_DIR")
    assert storage.folder() == Path(platformdirs.user_data_dir("nnbox", appauthor=False))
    monkeypatch.setenv("NNBOX_DATA_DIR", "")
    assert storage.folder() == Path(platformdirs.user_data_dir("nnbox", appauthor=False))


def test_the_first_pass_keeps_its_time() -> None:
    first = "2024-03-01T09:00:00+00:00"
    put(entries(hello_tensor={"passed": first}))
    assert storage.record_pass(EXERCISE).note == ""
    assert in_file()[EXERCISE]["passed"] == first


def test_hint_counts_never_go_down() -> None:
    for count, kept in [(1, 1), (3, 3), (2, 3), (1, 3), (4, 4)]:
        assert storage.record_hint(EXERCISE, count).hints(EXERCISE) == kept
        assert storage.load().hints(EXERCISE) == kept


def test_passes_and_hints_stand_side_by_side() -> None:
    storage.record_hint(EXERCISE, 2)
    storage.record_pass(EXERCISE)
    storage.record_hint("first_linear", 1)
    progress = storage.load()
    assert progress.passed(EXERCISE) and progress.hints(EXERCISE) == 2
    assert not progress.passed("first_linear") and progress.hints("first_linear") == 1
    assert leftovers() == []


def test_exercises_of_another_version_are_kept() -> None:
    put(entries(gone={"passed": "2024-01-01T00:00:00+00:00", "seconds": 12}))
    storage.record_pass(EXERCISE)
    assert in_file()["gone"] == {"passed": "2024-01-01T00:00:00+00:00", "seconds": 12}


def test_progress_outlives_the_process() -> None:
    assert nnbox.check(EXERCISE, x=torch.ones(2, 3))
    nnbox.hint("first_linear")
    code = f"import nnbox; print(nnbox.progress().progress.exercises['{EXERCISE}']['passed']); print(nnbox.hint('first_linear'))"
    told, _ = python(code).communicate(timeout=60)
    assert told.splitlines()[0] == in_file()[EXERCISE]["passed"]
    assert told.splitlines()[1].startswith("힌트 2/")
    assert storage.load().hints("first_linear") == 2


# 알아볼 수 없는 파일

DAMAGED = {
    "empty": b"",
    "spaces": b" \n",
    "cut_off": entries(hello_tensor={"passed": "2024-01-01"})[:-9],
    "not_utf8": b"\xff\xfe\x00\x80",
    "utf16": entries().decode().encode("utf-16"),
    "nul": b"\x00" * 64,
    "deep": b"[" * 200_000,
    "deep_and_closed": b'{"a":' * 50_000 + b"1" + b"}" * 50_000,
    "long_number": b'{"format": ' + b"9" * 10_000 + b"}",
    "null": b"null",
    "number": b"3",
    "text": b'"nnbox-progress-1"',
    "list": b"[]",
    "foreign": b'{"cells": [], "nbformat": 4}',
    "other_format": b'{"format": "nnbox-progress-999", "exercises": {}}',
    "format_is_a_list": b'{"format": ["nnbox-progress-1"], "exercises": {}}',
    "no_exercises": b'{"format": "nnbox-progress-1"}',
    "exercises_is_a_list": b'{"format": "nnbox-progress-1", "exercises": []}',
    "entry_is_a_list": entries(hello_tensor=[]),
    "entry_is_null": entries(hello_tensor=None),
    "hints_is_text": entries(hello_tensor={"hints": "2"}),
    "hints_is_a_float": entries(hello_tensor={"hints": 1.5}),
    "hints_is_true": entries(hello_tensor={"hints": True}),
    "hints_is_null": entries(hello_tensor={"hints": None}),
    "hints_is_negative": entries(hello_tensor={"hints": -5}),
    "hints_is_infinite": b'{"format": "nnbox-progress-1", "exercises": {"hello_tensor": {"hints": 1e999}}}',
    "passed_is_true": entries(hello_tensor={"passed": True}),
    "passed_is_null": entries(hello_tensor={"passed": None}),
    "passed_is_a_list": entries(hello_tensor={"passed": ["2024"]}),
}


@pytest.mark.parametrize("content", DAMAGED.values(), ids=DAMAGED.keys())
def test_an_unreadable_file_is_moved_aside(content: bytes) -> None:
    put(content)
    progress = storage.load()
    (kept,) = storage.folder().glob("progress.damaged-*.json")
    assert progress.exercises == {}
    assert kept.name in progress.note
    assert kept.read_bytes() == content
    assert storage.load().note == ""
    assert storage.record_pass(EXERCISE).note == ""
    assert storage.load().passed(EXERCISE)


@pytest.mark.parametrize("content", [DAMAGED["cut_off"], DAMAGED["hints_is_negative"], DAMAGED["not_utf8"]])
def test_damage_met_by_a_check_is_told_and_the_pass_is_kept(content: bytes) -> None:
    put(content)
    result = nnbox.check(EXERCISE, x=torch.ones(2, 3))
    assert result and "progress.damaged-" in result.note and result.note in str(result)
    assert storage.load().passed(EXERCISE)


@pytest.mark.parametrize("ask", [nnbox.hint, nnbox.answer])
def test_damage_met_by_a_hint_is_told(ask: Any) -> None:
    put(DAMAGED["foreign"])
    assert "progress.damaged-" in str(ask(EXERCISE))


def test_a_huge_hint_count_shows_the_last_hint() -> None:
    put(entries(hello_tensor={"hints": 10**9}))
    assert "3/3" in nnbox.hint(EXERCISE).title
    assert nnbox.answer(EXERCISE).code


def test_an_empty_time_is_no_pass_and_can_still_become_one() -> None:
    put(entries(hello_tensor={"passed": ""}))
    assert not storage.load().passed(EXERCISE)
    storage.record_pass(EXERCISE)
    assert storage.load().passed(EXERCISE)


def test_a_name_that_utf8_cannot_hold_stops_nothing() -> None:
    put(b'{"format": "nnbox-progress-1", "exercises": {"\\ud800": {"hints": 1}}}')
    assert nnbox.check(EXERCISE, x=torch.ones(2, 3)).note == ""
    assert storage.load().hints("\ud800") == 1


# 쓸 수 없는 폴더


def told_but_passed() -> None:
    """진도를 적지 못해도 채점과 힌트는 그대로이고, 까닭이 함께 보입니다."""
    result = nnbox.check(EXERCISE, x=torch.ones(2, 3))
    assert result and "저장하지 못했어요" in result.note
    assert "저장하지 못했어요" in str(nnbox.hint(EXERCISE))
    assert str(nnbox.progress())


def test_the_folder_is_a_file(folder: Path) -> None:
    folder.parent.mkdir(parents=True)
    folder.write_text("폴더가 아님", encoding="utf-8")
    assert "읽지 못했어요" in storage.load().note
    told_but_passed()
    assert folder.read_text(encoding="utf-8") == "폴더가 아님"


def test_the_file_is_a_folder(folder: Path) -> None:
    storage.path().mkdir(parents=True)
    assert "읽지 못했어요" in storage.load().note
    told_but_passed()


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EACCES, errno.EROFS])
def test_a_disk_that_refuses(code: int, monkeypatch: pytest.MonkeyPatch) -> None:
    storage.record_pass("first_linear")
    before = storage.path().read_bytes()

    def refuse(*args: Any, **kwargs: Any) -> None:
        raise OSError(code, os.strerror(code))

    with monkeypatch.context() as patch:
        patch.setattr(storage.tempfile, "mkstemp", refuse)
        told_but_passed()
    assert storage.path().read_bytes() == before


# 끊긴 쓰기


@pytest.mark.parametrize("error", [OSError(errno.ENOSPC, "full"), KeyboardInterrupt()])
def test_a_write_broken_before_the_replace_leaves_the_old_file(error: BaseException, monkeypatch: pytest.MonkeyPatch) -> None:
    storage.record_pass("first_linear")
    before = storage.path().read_bytes()

    def broken(*args: Any) -> None:
        raise error

    with monkeypatch.context() as patch:
        patch.setattr(storage.os, "replace", broken)
        if isinstance(error, OSError):
            assert "저장하지 못했어요" in storage.record_pass(EXERCISE).note
        else:
            with pytest.raises(KeyboardInterrupt):
                storage.record_pass(EXERCISE)
    assert storage.path().read_bytes() == before
    assert leftovers() == []
    assert storage.record_pass(EXERCISE).note == ""


def test_a_killed_writer_leaves_the_old_file_and_no_lock() -> None:
    storage.record_pass("first_linear")
    before = storage.path().read_bytes()
    killed = python(
        f"import os; from nnbox import storage; os.replace = lambda *_: os._exit(9); storage.record_pass('{EXERCISE}')"
    )
    killed.communicate(timeout=60)
    assert killed.returncode == 9
    assert storage.path().read_bytes() == before
    assert storage.record_pass(EXERCISE).note == ""
    assert storage.load().passed("first_linear")


# 함께 쓰기


@contextlib.contextmanager
def locked_elsewhere() -> Iterator[None]:
    """다른 프로세스가 잠그고 있는 동안."""
    storage.folder().mkdir(parents=True, exist_ok=True)
    lock = str(storage.folder() / "progress.lock")
    holder = python(f"import filelock\nwith filelock.FileLock({lock!r}):\n    print('held', flush=True)\n    input()")
    try:
        assert holder.stdout.readline() == "held\n"
        yield
    finally:
        holder.communicate("\n", timeout=60)


def test_a_lock_held_elsewhere_gives_a_note_and_loses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(storage, "LOCK_SECONDS", 0.1)
    storage.record_pass("first_linear")
    before = storage.path().read_bytes()
    with locked_elsewhere():
        assert "읽지 못했어요" in storage.load().note
        told_but_passed()
        with pytest.raises(filelock.Timeout):
            storage.reset()
        assert storage.path().read_bytes() == before
    assert storage.record_pass(EXERCISE).note == ""
    assert storage.load().passed("first_linear")


def test_a_lock_file_that_nobody_holds_is_no_obstacle() -> None:
    storage.folder().mkdir(parents=True)
    (storage.folder() / "progress.lock").write_text("어제 죽은 프로세스", encoding="utf-8")
    assert storage.record_pass(EXERCISE).note == ""


def test_two_processes_writing_at_once_lose_nothing() -> None:
    code = """\
from nnbox import storage
print("ready", flush=True); input()
notes = {{storage.record_pass("{name}_%d" % n).note for n in range(40)}} | {{storage.record_hint("shared", {hints}).note}}
print(notes)
"""
    writers = [python(code.format(name=name, hints=hints)) for name, hints in [("one", 1), ("two", 2)]]
    for writer in writers:
        assert writer.stdout.readline() == "ready\n"
    for writer in writers:
        writer.stdin.write("\n")
        writer.stdin.flush()
    assert [writer.communicate(timeout=60)[0] for writer in writers] == ["{''}\n"] * 2
    kept = in_file()
    assert kept.pop("shared") == {"hints": 2}
    assert sorted(kept) == sorted(f"{name}_{n}" for name in ("one", "two") for n in range(40))
    assert leftovers() == []


def test_threads_writing_at_once_lose_nothing() -> None:
    threads = [threading.Thread(target=storage.record_hint, args=(f"exercise_{n}", n + 1)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert in_file() == {f"exercise_{n}": {"hints": n + 1} for n in range(8)}


# 비우기


def test_reset_keeps_the_old_file() -> None:
    storage.record_pass(EXERCISE)
    before = storage.path().read_bytes()
    kept = storage.reset()
    assert kept is not None and kept.read_bytes() == before and kept.parent == storage.folder()
    assert storage.load() == storage.Progress({}, "")


def test_resets_do_not_overwrite_each_other() -> None:
    kept = []
    for name in ("one", "two", "three"):
        storage.record_pass(name)
        kept.append(storage.reset())
    assert [list(json.loads(path.read_bytes())["exercises"]) for path in kept] == [["one"], ["two"], ["three"]]


def test_reset_without_progress_does_nothing() -> None:
    assert storage.reset() is None
    assert list(storage.folder().glob("*.json")) == []


def test_reset_mends_a_damaged_file_too() -> None:
    put(DAMAGED["not_utf8"])
    assert storage.reset().read_bytes() == DAMAGED["not_utf8"]
    assert storage.load().note == ""
