"""앞의 두 계층이 크기를 바꾸지 않는다고 생각했어요."""
predictions = {
    "same": True,
    "shape": (2, 64),
    "grad_fn": False,
    "slice": (2, 3),
    "replaced": True,
    "deleted": False,
}
