"""0.1을 곱해도 Parameter라고 생각했어요."""
predictions = {
    "parameter": True,
    "tensor": False,
    "tracked": False,
    "layer": True,
    "python_list": False,
    "module_list": True,
    "loose": False,
    "scaled": True,
    "relu": False,
    "still": True,
}
