"""배치 축이 없으면 오류라고 생각했어요."""

predictions = {
    "a": (7, 3),
    "b": "error",
    "c": (4, 2, 3),
    "d": "error",
    "weight": (3, 5),
    "bias": (3,),
}
