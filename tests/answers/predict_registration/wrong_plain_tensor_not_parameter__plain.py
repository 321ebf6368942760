"""보통 텐서도 등록된다고 생각했어요."""
predictions = {
    "parameter": True,
    "tensor": True,
    "tracked": False,
    "layer": True,
    "python_list": False,
    "module_list": True,
    "loose": False,
    "scaled": False,
    "relu": False,
    "still": True,
}
