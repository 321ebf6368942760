"""여섯 가지를 모두 맞혔어요."""
predictions = {
    "same": True,
    "shape": (2, 64),
    "grad_fn": False,
    "slice": (2, 64),
    "replaced": True,
    "deleted": False,
}
