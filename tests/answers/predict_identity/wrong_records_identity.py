"""계층을 지났으니 grad_fn이 생긴다고 생각했어요."""
predictions = {
    "same": True,
    "shape": (2, 64),
    "grad_fn": True,
    "slice": (2, 64),
    "replaced": True,
    "deleted": False,
}
