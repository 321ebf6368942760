"""묻지 않은 것도 함께 적었어요."""
predictions = {
    "parameter": True,
    "tensor": False,
    "tracked": False,
    "layer": True,
    "python_list": False,
    "module_list": True,
    "loose": False,
    "scaled": False,
    "relu": False,
    "still": True,
    "buffer": False,
}
