"""모르는 것은 None으로 두었어요."""
predictions = {
    "same": True,
    "shape": (2, 64),
    "grad_fn": False,
    "slice": None,
    "replaced": True,
    "deleted": False,
}
