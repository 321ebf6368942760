"""키에 질문을 앞에, 텐서를 뒤에 적어요."""

import copy
import io

import torch
from torch import nn

kinds = ["parameter", "frozen", "buffer", "tensor"]
answers = {
    "parameters": [True, True, False, False],
    "buffers": [False, False, True, False],
    "state_dict": [True, True, True, False],
    "double": [True, True, True, False],
    "optimizer": [True, True, False, False],
}
predictions = {(q, k): a for q, row in answers.items() for k, a in zip(kinds, row)}
