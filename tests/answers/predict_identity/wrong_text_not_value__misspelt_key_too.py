"""이름 하나의 철자가 다르고, 앞의 답은 따옴표로 감쌌어요."""

predictions = {"same": "True", "shpe": (2, 10), "grad_fn": False, "slice": (2, 64), "replaced": True, "deleted": False}
