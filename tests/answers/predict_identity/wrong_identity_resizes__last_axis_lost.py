"""10이라는 축 하나만 남는다고 생각했어요."""
predictions = {
    "same": True,
    "shape": (10,),
    "grad_fn": False,
    "slice": (2, 64),
    "replaced": True,
    "deleted": False,
}
