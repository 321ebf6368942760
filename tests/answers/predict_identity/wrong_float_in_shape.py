"""수를 소수로 적었어요."""
predictions = {
    "same": True,
    "shape": (2.0, 64.0),
    "grad_fn": False,
    "slice": (2, 64),
    "replaced": True,
    "deleted": False,
}
