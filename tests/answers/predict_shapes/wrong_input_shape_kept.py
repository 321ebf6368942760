"""shape이 그대로 나온다고 생각했어요."""

predictions = {
    "a": (7, 5),
    "b": (3,),
    "c": (4, 2, 3),
    "d": "error",
    "weight": (3, 5),
    "bias": (3,),
}
