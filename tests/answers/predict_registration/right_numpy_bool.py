"""numpy의 참과 거짓이에요."""
import numpy as np

keys = ("parameter", "tensor", "tracked", "layer", "python_list", "module_list", "loose", "scaled", "relu", "still")
registered = np.array([1, 0, 0, 1, 0, 1, 0, 0, 0, 1]) == 1
predictions = dict(zip(keys, registered))
