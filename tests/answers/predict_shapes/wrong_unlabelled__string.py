"""shape을 글자로 적었어요."""

predictions = {
    "a": "(7, 3)",
    "b": (3,),
    "c": (4, 2, 3),
    "d": "error",
    "weight": (3, 5),
    "bias": (3,),
}
