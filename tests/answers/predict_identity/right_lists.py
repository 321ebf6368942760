"""shape을 리스트로 적었어요."""
predictions = {
    "same": True,
    "shape": [2, 64],
    "grad_fn": False,
    "slice": [2, 64],
    "replaced": True,
    "deleted": False,
}
