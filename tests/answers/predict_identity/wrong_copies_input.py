"""결과는 복사본이라고 생각했어요."""
predictions = {
    "same": False,
    "shape": (2, 64),
    "grad_fn": False,
    "slice": (2, 64),
    "replaced": True,
    "deleted": False,
}
