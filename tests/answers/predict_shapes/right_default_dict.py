"""defaultdict도 사전이에요. 공백이 섞인 error도 error예요."""

from collections import defaultdict

predictions = defaultdict(tuple, {"a": (7, 3), "b": (3,), "c": (4, 2, 3), "d": " error ", "weight": (3, 5), "bias": (3,)})
