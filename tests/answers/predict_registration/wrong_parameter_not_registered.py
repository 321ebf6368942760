"""nn.Parameter도 따로 등록해야 한다고 생각했어요."""
predictions = {
    "parameter": False,
    "tensor": False,
    "tracked": False,
    "layer": True,
    "python_list": False,
    "module_list": True,
    "loose": False,
    "scaled": False,
    "relu": False,
    "still": True,
}
