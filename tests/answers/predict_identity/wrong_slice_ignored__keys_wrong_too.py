"""조각이 끝까지 지난다고 생각했고, 키의 두 질문도 거꾸로 적었어요."""

predictions = {"same": True, "shape": [2, 64], "grad_fn": False, "slice": (2, 1), "replaced": False, "deleted": True}
