"""속성에 담은 텐서는 모두 등록된다고 생각했어요."""
predictions = {
    "parameter": True,
    "tensor": True,
    "tracked": True,
    "layer": True,
    "python_list": False,
    "module_list": True,
    "loose": False,
    "scaled": False,
    "relu": False,
    "still": True,
}
