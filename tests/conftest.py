"""모든 시험은 빈 자료 폴더를 씁니다. 시험이 띄우는 커널도 이 환경 변수를 물려받습니다."""

from __future__ import annotations

import os
import tempfile

import pytest

# 이름이 남아 있는 동안 폴더가 있고, pytest가 끝나면 지워집니다.
SCRATCH = tempfile.TemporaryDirectory(prefix="nnbox-test-", ignore_cleanup_errors=True)
os.environ["NNBOX_DATA_DIR"] = SCRATCH.name


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--seed", type=int, default=0, help="채점에 쓰는 난수를 바꿉니다. 다른 난수로도 판정이 같은지 볼 때 씁니다.")
