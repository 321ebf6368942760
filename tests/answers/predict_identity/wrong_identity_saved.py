"""드롭아웃 자리의 키가 달라진다고 생각했어요."""
predictions = {
    "same": True,
    "shape": (2, 64),
    "grad_fn": False,
    "slice": (2, 64),
    "replaced": False,
    "deleted": False,
}
