"""조각도 모델 전체를 지난다고 생각했어요."""
predictions = {
    "same": True,
    "shape": (2, 64),
    "grad_fn": False,
    "slice": (2, 1),
    "replaced": True,
    "deleted": False,
}
