"""앞의 질문을 빠뜨리고, 뒤의 질문에는 글자를 적었어요."""

predictions = {
    "parameter": True,
    "tracked": False,
    "layer": True,
    "python_list": False,
    "module_list": True,
    "loose": False,
    "scaled": False,
    "relu": "False",
    "still": True,
}
