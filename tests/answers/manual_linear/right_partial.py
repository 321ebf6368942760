"""F.linear를 partial로 감싸요."""

import functools

import torch.nn.functional as F


manual_linear = functools.partial(F.linear)
