"""크기가 바뀐다고 생각했고, 조각의 답은 수 하나만 적었어요."""

predictions = {"same": True, "shape": (2, 10), "grad_fn": True, "slice": 64, "replaced": False, "deleted": True}
