"""grad_fn이 None이라고 적었어요."""
predictions = {
    "same": True,
    "shape": (2, 64),
    "grad_fn": None,
    "slice": (2, 64),
    "replaced": True,
    "deleted": False,
}
