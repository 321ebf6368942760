"""Linear는 2차원만 받는다고 생각했어요."""

predictions = {
    "a": (7, 3),
    "b": (3,),
    "c": "error",
    "d": "error",
    "weight": (3, 5),
    "bias": (3,),
}
