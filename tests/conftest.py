"""모든 시험은 빈 자료 폴더를 씁니다. 시험이 띄우는 커널도 이 환경 변수를 물려받습니다."""

from __future__ import annotations

import os
import tempfile

# 이름이 남아 있는 동안 폴더가 있고, pytest가 끝나면 지워집니다.
SCRATCH = tempfile.TemporaryDirectory(prefix="nnbox-test-", ignore_cleanup_errors=True)
os.environ["NNBOX_DATA_DIR"] = SCRATCH.name
