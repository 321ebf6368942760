"""빼도 키가 그대로라고 생각했어요."""
predictions = {
    "same": True,
    "shape": (2, 64),
    "grad_fn": False,
    "slice": (2, 64),
    "replaced": True,
    "deleted": True,
}
