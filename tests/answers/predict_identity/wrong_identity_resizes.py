"""Identity(64, 10)이 64를 10으로 바꾼다고 생각했어요."""
predictions = {
    "same": True,
    "shape": (2, 10),
    "grad_fn": False,
    "slice": (2, 64),
    "replaced": True,
    "deleted": False,
}
