"""축이 하나 더 생긴다고 생각했어요."""
predictions = {
    "same": True,
    "shape": (1, 2, 64),
    "grad_fn": False,
    "slice": (2, 64),
    "replaced": True,
    "deleted": False,
}
