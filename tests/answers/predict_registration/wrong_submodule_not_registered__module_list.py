"""ModuleList도 목록이라 등록되지 않는다고 생각했어요."""
predictions = {
    "parameter": True,
    "tensor": False,
    "tracked": False,
    "layer": True,
    "python_list": False,
    "module_list": False,
    "loose": False,
    "scaled": False,
    "relu": False,
    "still": True,
}
