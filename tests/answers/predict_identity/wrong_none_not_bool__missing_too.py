"""없다는 뜻으로 None을 적고, 마지막 질문을 빠뜨렸어요."""

predictions = {"same": False, "shape": (2, 64), "grad_fn": None, "slice": (2, 64), "replaced": True}
