"""무엇을 풀었는지 사용자의 자료 폴더에 적어 둡니다. 커널을 다시 시작해도 남습니다."""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import filelock
import platformdirs

FORMAT = "nnbox-progress-1"
LOCK_SECONDS = 5.0
# 잠금을 모르는 파일 시스템에서 filelock은 NotImplementedError를 냅니다.
_FAILURES = (OSError, filelock.Timeout, NotImplementedError)


@dataclass
class Progress:
    """파일 하나의 내용.

    Attributes:
        exercises: 연습 id → `passed`(처음 통과한 시각, ISO 8601)와 `hints`(연 힌트의 수).
        note: 읽거나 쓰면서 알릴 말. 없으면 빈 문자열.
        others: 파일에 있던 모르는 항목. 새 버전이 적은 것일 수 있어서 쓸 때 그대로 남깁니다.
    """

    exercises: dict[str, dict[str, Any]] = field(default_factory=dict)
    note: str = ""
    others: dict[str, Any] = field(default_factory=dict)

    def passed(self, exercise_id: str) -> bool:
        """통과한 적이 있는가."""
        return bool(self.exercises.get(exercise_id, {}).get("passed"))

    def hints(self, exercise_id: str) -> int:
        """지금까지 연 힌트의 수."""
        return self.exercises.get(exercise_id, {}).get("hints", 0)


def folder() -> Path:
    """진도 파일이 있는 폴더. 환경 변수 `NNBOX_DATA_DIR`로 바꿀 수 있습니다."""
    chosen = os.environ.get("NNBOX_DATA_DIR")
    return Path(chosen) if chosen else Path(platformdirs.user_data_dir("nnbox", appauthor=False))


def path() -> Path:
    """진도 파일."""
    return folder() / "progress.json"


def load() -> Progress:
    """진도를 읽습니다. 읽을 수 없으면 빈 진도와 함께 그 까닭을 `note`에 담습니다."""
    try:
        with _locked():
            return _read()
    except _FAILURES as error:
        return Progress(note=f"진도 파일을 읽지 못했어요({type(error).__name__}).")


def record_pass(exercise_id: str) -> Progress:
    """통과한 시각을 적습니다. 이미 있으면 처음 것을 남깁니다."""

    def change(entry: dict[str, Any]) -> None:
        entry["passed"] = entry.get("passed") or datetime.now(timezone.utc).isoformat(timespec="seconds")

    return _update(exercise_id, change)


def record_hint(exercise_id: str, count: int) -> Progress:
    """`count`번째 힌트까지 열었다고 적습니다."""

    def change(entry: dict[str, Any]) -> None:
        entry["hints"] = max(entry.get("hints", 0), count)

    return _update(exercise_id, change)


def reset() -> Path | None:
    """진도를 비웁니다. 있던 파일은 지우지 않고 이름을 바꾸어 남깁니다.

    Returns:
        남겨 둔 파일. 진도가 없었으면 `None`.

    Raises:
        OSError, filelock.Timeout, NotImplementedError: 파일을 옮길 수 없을 때.
    """
    with _locked():
        return _set_aside("before-reset") if path().exists() else None


def _update(exercise_id: str, change: Any) -> Progress:
    try:
        with _locked():
            # 다른 노트북이 그사이에 적은 것을 잃지 않도록, 잠근 채로 다시 읽고 씁니다.
            progress = _read()
            change(progress.exercises.setdefault(exercise_id, {}))
            _write(progress)
            return progress
    except _FAILURES as error:
        return Progress(note=f"진도를 저장하지 못했어요({type(error).__name__}). 채점 결과는 그대로예요.")


@contextlib.contextmanager
def _locked() -> Iterator[None]:
    folder().mkdir(parents=True, exist_ok=True)
    with filelock.FileLock(folder() / "progress.lock", timeout=LOCK_SECONDS):
        yield


def _read() -> Progress:
    try:
        # Windows의 메모장은 파일 앞에 BOM을 붙입니다.
        content = json.loads(path().read_text(encoding="utf-8-sig"))
        return Progress(_entries(content), others=content)
    except FileNotFoundError:
        return Progress()
    except (ValueError, RecursionError):
        kept = _set_aside("damaged")
        return Progress(note=f"진도 파일을 알아볼 수 없어서 `{kept.name}` 이름으로 옮겨 두고 새로 시작했어요.")


def _entries(content: Any) -> dict[str, dict[str, Any]]:
    """파일의 내용이 약속과 같은지 봅니다. 다르면 `ValueError`."""
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise ValueError("not a progress file")
    entries = content.get("exercises")
    if not isinstance(entries, dict):
        raise ValueError("no exercises")
    for entry in entries.values():
        if not isinstance(entry, dict):
            raise ValueError("not an entry")
        if type(entry.get("hints", 0)) is not int or entry.get("hints", 0) < 0:
            raise ValueError("not a count")
        if not isinstance(entry.get("passed", ""), str):
            raise ValueError("not a time")
    return entries


def _write(progress: Progress) -> None:
    content = {**progress.others, "format": FORMAT, "exercises": progress.exercises}
    handle, temporary = tempfile.mkstemp(dir=folder(), suffix=".tmp")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            json.dump(content, file, indent=1)
        os.replace(temporary, path())
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _set_aside(reason: str) -> Path:
    stamp = datetime.now(timezone.utc).strftime("%Y%m%d-%H%M%S-%f")
    kept = path().with_name(f"progress.{reason}-{stamp}.json")
    os.replace(path(), kept)
    return kept
