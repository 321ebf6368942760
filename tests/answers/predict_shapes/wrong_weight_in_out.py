"""가중치도 (in, out) 순서라고 생각했어요."""

predictions = {
    "a": (7, 3),
    "b": (3,),
    "c": (4, 2, 3),
    "d": "error",
    "weight": (5, 3),
    "bias": (3,),
}
