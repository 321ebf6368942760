"""shape 자리에 글자를 적고, grad_fn에는 None을 적었어요."""

predictions = {"same": True, "shape": "True", "grad_fn": None, "slice": (2, 64), "replaced": True, "deleted": False}
