"""1과 0으로 적었어요."""
predictions = {
    "parameter": 1,
    "tensor": 0,
    "tracked": 0,
    "layer": 1,
    "python_list": 0,
    "module_list": 1,
    "loose": 0,
    "scaled": 0,
    "relu": 0,
    "still": 1,
}
