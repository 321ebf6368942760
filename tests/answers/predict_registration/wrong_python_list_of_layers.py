"""목록에 담긴 계층도 등록된다고 생각했어요."""
predictions = {
    "parameter": True,
    "tensor": False,
    "tracked": False,
    "layer": True,
    "python_list": True,
    "module_list": True,
    "loose": False,
    "scaled": False,
    "relu": False,
    "still": True,
}
