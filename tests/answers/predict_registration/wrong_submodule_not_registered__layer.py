"""속성에 담은 계층은 등록되지 않는다고 생각했어요."""
predictions = {
    "parameter": True,
    "tensor": False,
    "tracked": False,
    "layer": False,
    "python_list": False,
    "module_list": True,
    "loose": False,
    "scaled": False,
    "relu": False,
    "still": True,
}
