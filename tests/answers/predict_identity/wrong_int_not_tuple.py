"""마지막 축의 크기만 적었어요."""
predictions = {
    "same": True,
    "shape": 64,
    "grad_fn": False,
    "slice": 64,
    "replaced": True,
    "deleted": False,
}
