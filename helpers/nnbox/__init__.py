"""nnbox: `torch.nn`을 손으로 배우는 한국어 노트북. 노트북이 쓰는 것은 모두 여기에 있습니다."""

from __future__ import annotations

from .api import answer, check, hint, prepare, progress
from .figures import linear_shapes, open_sequential, state_dict_sides, training_step, xray
from .result import Outcome, Result

__all__ = [
    "Outcome",
    "Result",
    "answer",
    "check",
    "hint",
    "linear_shapes",
    "open_sequential",
    "prepare",
    "progress",
    "state_dict_sides",
    "training_step",
    "xray",
]
