"""numpy의 bool과, 묻지 않은 질문이 섞인 답."""

import numpy

table = numpy.array([[1, 0, 1, 1, 1], [1, 0, 1, 1, 1], [0, 1, 1, 1, 0], [0, 0, 0, 0, 0]]) == 1
kinds = ("parameter", "frozen", "buffer", "tensor")
questions = ("parameters", "buffers", "state_dict", "double", "optimizer")
predictions = {(k, q): table[i, j] for i, k in enumerate(kinds) for j, q in enumerate(questions)}
predictions["memo"] = "frozen은 매개변수"
