"""참과 거짓을 우리말로 적었어요."""
predictions = {
    "same": True,
    "shape": (2, 64),
    "grad_fn": False,
    "slice": (2, 64),
    "replaced": "참",
    "deleted": "거짓",
}
