"""한 질문을 지웠어요."""
predictions = {
    "same": True,
    "shape": (2, 64),
    "grad_fn": False,
    "replaced": True,
    "deleted": False,
}
