"""ReLU에 매개변수가 있다고, 얼린 Parameter는 없다고 적었어요."""

predictions = {
    "parameter": True,
    "tensor": False,
    "tracked": False,
    "layer": True,
    "python_list": False,
    "module_list": True,
    "loose": False,
    "scaled": False,
    "relu": True,
    "still": False,
}
