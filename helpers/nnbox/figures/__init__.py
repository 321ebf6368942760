"""손으로 움직이는 그림. 모두 진짜 torch로 계산하고, 위젯이 없는 곳에는 멈춘 그림과 글로 보입니다."""

from __future__ import annotations

from .linear_shapes import linear_shapes
from .sequential import open_sequential
from .state_dict_sides import state_dict_sides
from .training_step import training_step
from .xray import xray

__all__ = ["linear_shapes", "open_sequential", "state_dict_sides", "training_step", "xray"]
