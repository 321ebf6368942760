"""앞의 질문에는 수를 적고, 뒤의 질문은 빠뜨렸어요."""

predictions = {
    "parameter": True,
    "tensor": 0,
    "tracked": False,
    "layer": True,
    "python_list": False,
    "module_list": True,
    "loose": False,
    "scaled": False,
    "still": True,
}
