"""모듈이면 모두 named_parameters에 나온다고 생각했어요."""
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
    "still": True,
}
